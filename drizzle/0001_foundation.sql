CREATE SEQUENCE "public"."po_sequence" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"user_id" integer,
	"username" text NOT NULL,
	"display_name" text NOT NULL,
	"action" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"entity_key" integer,
	"old_values" jsonb,
	"new_values" jsonb,
	"ip" text,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"actor_id" integer NOT NULL,
	"command" text NOT NULL,
	"key" text NOT NULL,
	"input_hash" text NOT NULL,
	"value" jsonb,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_actor_id_command_key_pk" PRIMARY KEY("actor_id","command","key")
);
--> statement-breakpoint
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
CREATE TABLE "order_items" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "order_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"order_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"quantity" integer NOT NULL,
	"sign_type" text NOT NULL,
	"width_mm" integer,
	"height_mm" integer,
	"notes" text DEFAULT '' NOT NULL,
	CONSTRAINT "item_quantity" CHECK ("order_items"."quantity" BETWEEN 1 AND 999),
	CONSTRAINT "item_sign_type" CHECK ("order_items"."sign_type" IN ('OUTDOOR', 'INDOOR'))
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
CREATE TABLE "orders" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "orders_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"po_number" text NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"client" text COLLATE "lv-x-icu" NOT NULL,
	"title" text COLLATE "lv-x-icu" DEFAULT '' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"priority" text DEFAULT 'NORMAL' NOT NULL,
	"due_date" date,
	"loading_date" date,
	"is_rd" boolean DEFAULT false NOT NULL,
	"rd_notes" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"delivery_address" text DEFAULT '' NOT NULL,
	"delivery_contact" text DEFAULT '' NOT NULL,
	"delivery_phone" text DEFAULT '' NOT NULL,
	"carrier" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" integer NOT NULL,
	"submitted_by" integer,
	"submitted_at" timestamp with time zone,
	"approved_by" integer,
	"approved_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"shipped_at" timestamp with time zone,
	"shipped_on" date,
	"status_reason" text,
	"priority_rank" smallint GENERATED ALWAYS AS (CASE priority WHEN 'LOW' THEN 0 WHEN 'NORMAL' THEN 1 WHEN 'HIGH' THEN 2 ELSE 3 END) STORED NOT NULL,
	"due_key" date GENERATED ALWAYS AS (coalesce(due_date, DATE '9999-12-31')) STORED NOT NULL,
	"loading_key" date GENERATED ALWAYS AS (coalesce(loading_date, DATE '9999-12-31')) STORED NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	CONSTRAINT "orders_poNumber_unique" UNIQUE("po_number"),
	CONSTRAINT "order_status" CHECK ("orders"."status" IN ('draft', 'pending', 'approved', 'in_production', 'on_hold', 'completed', 'shipped', 'rejected', 'cancelled')),
	CONSTRAINT "order_priority" CHECK ("orders"."priority" IN ('LOW', 'NORMAL', 'HIGH', 'URGENT'))
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rework_cycles" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rework_cycles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"order_id" integer NOT NULL,
	"station" text NOT NULL,
	"index" smallint NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"found_at" text,
	"counts_as_fault" boolean NOT NULL,
	"user_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "rework_index" UNIQUE("order_id","station","index")
);
--> statement-breakpoint
CREATE TABLE "stage_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stage_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"order_id" integer NOT NULL,
	"station" text NOT NULL,
	"kind" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"reason" text,
	"reverses" bigint,
	"caused_by" bigint,
	"user_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"order_id" integer NOT NULL,
	"station" text NOT NULL,
	"applies" boolean NOT NULL,
	"state" text DEFAULT 'NOT_STARTED' NOT NULL,
	"progress" smallint DEFAULT 0 NOT NULL,
	"cycles" smallint DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"blocked_reason" text,
	CONSTRAINT "stages_order_id_station_pk" PRIMARY KEY("order_id","station"),
	CONSTRAINT "stage_station" CHECK ("stages"."station" IN ('CAD', 'CNC', 'SANDING', 'BENDING', 'WELDING', 'PAINT', 'FILM_COATING', 'GLUEING', 'ASSEMBLY', 'QC', 'LOGISTICS')),
	CONSTRAINT "stage_state" CHECK ("stages"."state" IN ('NOT_STARTED', 'QUEUED', 'IN_PROGRESS', 'BLOCKED', 'REWORK', 'COMPLETED')),
	CONSTRAINT "stage_blocked_has_reason" CHECK (("stages"."state" = 'BLOCKED') = ("stages"."blocked_reason" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "parked_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"path" text NOT NULL,
	"fields" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"user_id" integer PRIMARY KEY NOT NULL,
	"theme" text NOT NULL,
	"locale" text NOT NULL,
	"scale" text NOT NULL,
	"density" text NOT NULL,
	"section" text
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip" text,
	"user_agent" text,
	CONSTRAINT "sessions_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"username" text NOT NULL,
	"display_name" text NOT NULL,
	"email" text,
	"password_hash" text NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"primary_section" text NOT NULL,
	"sections" text[] NOT NULL,
	"roles" jsonb NOT NULL,
	"stations" text[] DEFAULT '{}' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"last_login_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone,
	"updated_by" integer,
	CONSTRAINT "users_username_unique" UNIQUE("username"),
	CONSTRAINT "username_lower_case" CHECK ("users"."username" = lower("users"."username")),
	CONSTRAINT "primary_section_is_a_section" CHECK ("users"."primary_section" = ANY("users"."sections"))
);
--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_materials" ADD CONSTRAINT "order_materials_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rework_cycles" ADD CONSTRAINT "rework_cycles_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rework_cycles" ADD CONSTRAINT "rework_cycles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parked_forms" ADD CONSTRAINT "parked_forms_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_entity_type_entity_key_id_index" ON "audit_log" USING btree ("entity_type","entity_key","id");--> statement-breakpoint
CREATE INDEX "audit_log_entity_type_entity_id_id_index" ON "audit_log" USING btree ("entity_type","entity_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_action_at_id_index" ON "audit_log" USING btree ("action","at","id");--> statement-breakpoint
CREATE INDEX "audit_log_username_at_id_index" ON "audit_log" USING btree ("username","at","id");--> statement-breakpoint
CREATE INDEX "audit_log_at_id_index" ON "audit_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_at_index" ON "idempotency_keys" USING btree ("at");--> statement-breakpoint
CREATE INDEX "notifications_of_user" ON "notifications" USING btree ("user_id","at","id") WHERE dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("user_id") WHERE read_at IS NULL AND dismissed_at IS NULL;--> statement-breakpoint
CREATE INDEX "notifications_by_source" ON "notifications" USING btree ("source_type","source_id","key");--> statement-breakpoint
CREATE INDEX "items_of_order" ON "order_items" USING btree ("order_id","position");--> statement-breakpoint
CREATE INDEX "materials_of_order" ON "order_materials" USING btree ("order_id","position");--> statement-breakpoint
CREATE INDEX "orders_by_due" ON "orders" USING btree ("due_key","id");--> statement-breakpoint
CREATE INDEX "orders_open_by_due" ON "orders" USING btree ("due_key","id") WHERE status NOT IN ('shipped', 'cancelled');--> statement-breakpoint
CREATE INDEX "orders_by_loading" ON "orders" USING btree ("loading_key","id");--> statement-breakpoint
CREATE INDEX "orders_by_client" ON "orders" USING btree ("client","id");--> statement-breakpoint
CREATE INDEX "orders_by_title" ON "orders" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "orders_by_status_due" ON "orders" USING btree ("status","due_key","id");--> statement-breakpoint
CREATE INDEX "orders_by_author" ON "orders" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "orders_by_po_prefix" ON "orders" USING btree ("po_number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "orders_by_text" ON "orders" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "words_by_trigram" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "rework_by_time" ON "rework_cycles" USING btree ("at");--> statement-breakpoint
CREATE INDEX "events_of_stage" ON "stage_events" USING btree ("order_id","station","id");--> statement-breakpoint
CREATE INDEX "events_at_station" ON "stage_events" USING btree ("station","at");--> statement-breakpoint
CREATE INDEX "stages_stuck" ON "stages" USING btree ("state","order_id") WHERE applies AND state IN ('BLOCKED', 'REWORK');--> statement-breakpoint
CREATE INDEX "stages_waiting" ON "stages" USING btree ("station","order_id") WHERE applies AND state <> 'COMPLETED';--> statement-breakpoint
CREATE INDEX "parked_forms_user_id_at_index" ON "parked_forms" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_index" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_expire_index" ON "sign_in_failures" USING btree ("expire");