CREATE TABLE "notifications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notifications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"params" jsonb NOT NULL,
	"link" text,
	"source_type" text NOT NULL,
	"source_id" integer NOT NULL,
	"station" text,
	"urgency" text DEFAULT 'normal' NOT NULL,
	"count" smallint DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"dismissed_at" timestamp with time zone,
	CONSTRAINT "notification_type" CHECK ("notifications"."type" IN ('order', 'chat', 'system', 'inventory', 'calendar', 'alert')),
	CONSTRAINT "notification_urgency" CHECK ("notifications"."urgency" IN ('normal', 'urgent'))
);
--> statement-breakpoint
CREATE TABLE "order_materials" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "order_materials_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"order_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"label" text NOT NULL,
	"material" text DEFAULT '' NOT NULL,
	"thickness_mm" numeric(4, 1),
	"colour_system" text DEFAULT 'NONE' NOT NULL,
	"colour_code" text DEFAULT '' NOT NULL,
	"finish" text DEFAULT '' NOT NULL,
	"quantity" integer NOT NULL,
	"width_mm" integer,
	"height_mm" integer,
	"notes" text DEFAULT '' NOT NULL,
	CONSTRAINT "material_quantity" CHECK ("order_materials"."quantity" BETWEEN 1 AND 9999),
	CONSTRAINT "material_thickness" CHECK ("order_materials"."thickness_mm" BETWEEN 0.5 AND 500 AND "order_materials"."thickness_mm" * 2 % 1 = 0),
	CONSTRAINT "material_colour_system" CHECK ("order_materials"."colour_system" IN ('NONE', 'RAL', 'PANTONE', 'HEX', 'OTHER')),
	CONSTRAINT "material_colour" CHECK (("order_materials"."colour_system" = 'NONE') = ("order_materials"."colour_code" = ''))
);
--> statement-breakpoint
ALTER TABLE "order_materials" ADD CONSTRAINT "order_materials_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notifications_of_user" ON "notifications" USING btree ("user_id","at","id") WHERE dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("user_id") WHERE read_at IS NULL AND dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX "notifications_by_source" ON "notifications" USING btree ("source_type","source_id","key");--> statement-breakpoint
CREATE INDEX "materials_of_order" ON "order_materials" USING btree ("order_id","position");