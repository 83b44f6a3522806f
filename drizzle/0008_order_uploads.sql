CREATE TABLE "order_uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"po_numbers" text[]
);
--> statement-breakpoint
ALTER TABLE "order_uploads" ADD CONSTRAINT "order_uploads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_uploads_at_index" ON "order_uploads" USING btree ("at");--> statement-breakpoint
CREATE INDEX "order_uploads_user_id_index" ON "order_uploads" USING btree ("user_id");