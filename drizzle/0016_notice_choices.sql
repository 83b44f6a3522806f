CREATE TABLE "deadline_days" (
	"day" date PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"user_id" integer PRIMARY KEY NOT NULL,
	"muted" text[] NOT NULL,
	CONSTRAINT "muted_types" CHECK ("notice_choices"."muted" <@ ARRAY['order', 'chat', 'alert'])
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notification_type";--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "changed" jsonb;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notification_type" CHECK ("notifications"."type" IN ('order', 'chat', 'alert', 'system'));