CREATE TABLE "colours" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "colours_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"system" text NOT NULL,
	"code" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"name_ru" text DEFAULT '' NOT NULL,
	"name_lv" text DEFAULT '' NOT NULL,
	"hex" text,
	"lrv" numeric(5, 2),
	"is_popular" boolean DEFAULT false NOT NULL,
	"is_approximate" boolean DEFAULT false NOT NULL,
	CONSTRAINT "colour_in_system" UNIQUE("system","code"),
	CONSTRAINT "colour_hex" CHECK ("colours"."hex" ~ '^#[0-9A-F]{6}$')
);
--> statement-breakpoint
CREATE TABLE "materials" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "materials_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"category" text NOT NULL,
	"code" text NOT NULL,
	"name_en" text NOT NULL,
	"name_ru" text NOT NULL,
	"name_lv" text NOT NULL,
	"short_name" text NOT NULL,
	"hex" text,
	"thickness_options" numeric(5, 1)[] DEFAULT '{}' NOT NULL,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_approximate" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" integer,
	CONSTRAINT "materials_code_unique" UNIQUE("code"),
	CONSTRAINT "material_code" CHECK ("materials"."code" ~ '^[A-Z0-9_]{1,50}$'),
	CONSTRAINT "material_hex" CHECK ("materials"."hex" ~ '^#[0-9A-F]{6}$')
);
--> statement-breakpoint
CREATE TABLE "change_requests" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "change_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"order_id" integer NOT NULL,
	"title" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"base_version" integer NOT NULL,
	"before" jsonb NOT NULL,
	"proposed" jsonb NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"decision_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "change_state" CHECK ("change_requests"."state" IN ('open', 'approved', 'declined', 'withdrawn')),
	CONSTRAINT "change_decided" CHECK (("change_requests"."state" = 'open') = ("change_requests"."decided_at" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "client_names" (
	"spelling" text PRIMARY KEY NOT NULL,
	"client_id" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "clients_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_presets" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "delivery_presets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"client_id" integer NOT NULL,
	"name" text NOT NULL,
	"address_line1" text NOT NULL,
	"address_line2" text DEFAULT '' NOT NULL,
	"city" text NOT NULL,
	"postal_code" text DEFAULT '' NOT NULL,
	"country" text DEFAULT 'Latvia' NOT NULL,
	"contact_person" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"contact_email" text DEFAULT '' NOT NULL,
	"delivery_notes" text DEFAULT '' NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" integer NOT NULL,
	CONSTRAINT "preset_of_client" UNIQUE("client_id","name"),
	CONSTRAINT "default_is_active" CHECK (NOT "delivery_presets"."is_default" OR "delivery_presets"."is_active")
);
--> statement-breakpoint
CREATE TABLE "profile_template_versions" (
	"code" text NOT NULL,
	"version" text NOT NULL,
	"content" jsonb NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"made_from" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" integer,
	CONSTRAINT "profile_template_versions_code_version_pk" PRIMARY KEY("code","version")
);
--> statement-breakpoint
CREATE TABLE "profile_templates" (
	"code" text PRIMARY KEY NOT NULL,
	"current_version" text NOT NULL,
	"is_active" boolean NOT NULL,
	"changes" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" integer,
	CONSTRAINT "template_code" CHECK ("profile_templates"."code" ~ '^P[0-9A-Za-z_-]{1,19}$')
);
--> statement-breakpoint
ALTER TABLE "order_items" ADD COLUMN "template" text;--> statement-breakpoint
ALTER TABLE "order_items" ADD COLUMN "template_version" text;--> statement-breakpoint
ALTER TABLE "order_items" ADD COLUMN "values" jsonb;--> statement-breakpoint
ALTER TABLE "order_items" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_items" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "order_items" ADD COLUMN "updated_by" integer;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "client_id" integer;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "delivery_preset_id" integer;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "manual_badges" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "head_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "materials" ADD CONSTRAINT "materials_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_names" ADD CONSTRAINT "client_names_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_presets" ADD CONSTRAINT "delivery_presets_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_presets" ADD CONSTRAINT "delivery_presets_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_template_versions" ADD CONSTRAINT "profile_template_versions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_templates" ADD CONSTRAINT "profile_templates_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "materials_by_category" ON "materials" USING btree ("category","code");--> statement-breakpoint
CREATE INDEX "changes_of_order" ON "change_requests" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "changes_open" ON "change_requests" USING btree ("id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "spellings_of_client" ON "client_names" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_default_preset" ON "delivery_presets" USING btree ("client_id") WHERE is_default AND is_active;--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "item_template" FOREIGN KEY ("template","template_version") REFERENCES "public"."profile_template_versions"("code","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_delivery_preset_id_delivery_presets_id_fk" FOREIGN KEY ("delivery_preset_id") REFERENCES "public"."delivery_presets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "items_by_template" ON "order_items" USING btree ("template","order_id") WHERE template IS NOT NULL;--> statement-breakpoint
CREATE INDEX "orders_by_client_id" ON "orders" USING btree ("client_id","due_key","id");--> statement-breakpoint
ALTER TABLE "order_items" ADD CONSTRAINT "item_sheet" CHECK (num_nonnulls("order_items"."template", "order_items"."template_version", "order_items"."values") IN (0, 3));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "order_badges" CHECK ("orders"."manual_badges" <@ ARRAY['URGENT', 'BLOCKED']);