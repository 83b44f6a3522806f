CREATE TABLE "photos" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "photos_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"order_id" integer NOT NULL,
	"cycle_id" integer,
	"log_id" bigint,
	"stored_name" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"width_px" integer NOT NULL,
	"height_px" integer NOT NULL,
	"user_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "photos_storedName_unique" UNIQUE("stored_name"),
	CONSTRAINT "photo_of_one_thing" CHECK (num_nonnulls("photos"."cycle_id", "photos"."log_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "plant_days" (
	"date" date PRIMARY KEY NOT NULL,
	"is_worked" boolean NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "plant_day_note" CHECK (length("plant_days"."note") <= 200)
);
--> statement-breakpoint
CREATE TABLE "plant_shifts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "plant_shifts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"weekday" smallint NOT NULL,
	"starts" time NOT NULL,
	"ends" time NOT NULL,
	CONSTRAINT "shift_once" UNIQUE("weekday","starts"),
	CONSTRAINT "shift_weekday" CHECK ("plant_shifts"."weekday" BETWEEN 1 AND 7)
);
--> statement-breakpoint
CREATE TABLE "station_capacities" (
	"station" text PRIMARY KEY NOT NULL,
	"minutes_per_day" integer,
	"jobs_per_day" integer,
	CONSTRAINT "capacity_station" CHECK ("station_capacities"."station" IN ('CAD', 'CNC', 'SANDING', 'BENDING', 'WELDING', 'PAINT', 'FILM_COATING', 'GLUEING', 'ASSEMBLY', 'QC', 'LOGISTICS')),
	CONSTRAINT "capacity_measure" CHECK (num_nonnulls("station_capacities"."minutes_per_day", "station_capacities"."jobs_per_day") = 1),
	CONSTRAINT "capacity_minutes" CHECK ("station_capacities"."minutes_per_day" BETWEEN 1 AND 100000),
	CONSTRAINT "capacity_jobs" CHECK ("station_capacities"."jobs_per_day" BETWEEN 1 AND 1000)
);
--> statement-breakpoint
CREATE TABLE "work_spells" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "work_spells_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"order_id" integer NOT NULL,
	"station" text NOT NULL,
	"user_id" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ending" text,
	"reviewed_by" integer,
	"reviewed_at" timestamp with time zone,
	CONSTRAINT "spell_station" CHECK ("work_spells"."station" IN ('CAD', 'CNC', 'SANDING', 'BENDING', 'WELDING', 'PAINT', 'FILM_COATING', 'GLUEING', 'ASSEMBLY', 'QC', 'LOGISTICS')),
	CONSTRAINT "spell_ending" CHECK ("work_spells"."ending" IN ('pause', 'completion', 'blockage', 'rework', 'reversal', 'shift_end')),
	CONSTRAINT "spell_ended" CHECK (("work_spells"."ended_at" IS NULL) = ("work_spells"."ending" IS NULL) AND "work_spells"."ended_at" >= "work_spells"."started_at")
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promises_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"order_id" integer NOT NULL,
	"revision" integer NOT NULL,
	"expected_on" date NOT NULL,
	"due_date" date,
	"bottleneck" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "promise_of_revision" UNIQUE("order_id","revision")
);
--> statement-breakpoint
CREATE TABLE "terminals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "terminals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"stations" text[] NOT NULL,
	"idle_minutes" smallint DEFAULT 5 NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "terminals_keyHash_unique" UNIQUE("key_hash"),
	CONSTRAINT "terminal_stations" CHECK (cardinality("terminals"."stations") > 0),
	CONSTRAINT "terminal_idle" CHECK ("terminals"."idle_minutes" BETWEEN 1 AND 480)
);
--> statement-breakpoint
CREATE TABLE "user_badges" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "user_badges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"code_hash" text NOT NULL,
	"issued_by" integer NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "user_badges_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "user_pins" (
	"user_id" integer PRIMARY KEY NOT NULL,
	"pin_hash" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rework_cycles" ADD COLUMN "material_again" text;--> statement-breakpoint
ALTER TABLE "stage_events" ADD COLUMN "missing_material" text;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "missing_material" text;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "assignee_id" integer;--> statement-breakpoint
ALTER TABLE "preferences" ADD COLUMN "beep" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "terminal_id" integer;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_cycle_id_rework_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."rework_cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_log_id_station_log_id_fk" FOREIGN KEY ("log_id") REFERENCES "public"."station_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_spells" ADD CONSTRAINT "work_spells_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_spells" ADD CONSTRAINT "work_spells_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_spells" ADD CONSTRAINT "work_spells_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terminals" ADD CONSTRAINT "terminals_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_badges" ADD CONSTRAINT "user_badges_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_badges" ADD CONSTRAINT "user_badges_issued_by_users_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_pins" ADD CONSTRAINT "user_pins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "photos_of_order" ON "photos" USING btree ("order_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "spell_open" ON "work_spells" USING btree ("order_id","station","user_id") WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX "spells_running" ON "work_spells" USING btree ("started_at") WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX "spells_to_review" ON "work_spells" USING btree ("id") WHERE ending = 'shift_end' AND reviewed_at IS NULL;--> statement-breakpoint
CREATE INDEX "spells_of_stage" ON "work_spells" USING btree ("order_id","station");--> statement-breakpoint
CREATE INDEX "spells_at_station" ON "work_spells" USING btree ("station","started_at");--> statement-breakpoint
CREATE INDEX "terminals_in_use" ON "terminals" USING btree ("id") WHERE revoked_at IS NULL;--> statement-breakpoint
CREATE INDEX "badges_of_user" ON "user_badges" USING btree ("user_id") WHERE revoked_at IS NULL;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_terminal_id_terminals_id_fk" FOREIGN KEY ("terminal_id") REFERENCES "public"."terminals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stages_of_assignee" ON "stages" USING btree ("assignee_id") WHERE assignee_id IS NOT NULL AND state <> 'COMPLETED';--> statement-breakpoint
CREATE INDEX "sessions_terminal_id_index" ON "sessions" USING btree ("terminal_id");--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stage_missing_is_blocked" CHECK ("stages"."missing_material" IS NULL OR "stages"."state" = 'BLOCKED');--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON promises FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
