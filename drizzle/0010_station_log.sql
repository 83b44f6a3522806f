CREATE TABLE "station_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "station_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"order_id" integer NOT NULL,
	"station" text,
	"kind" text NOT NULL,
	"progress" smallint,
	"text" text NOT NULL,
	"user_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "log_station" CHECK ("station_log"."station" IN ('CAD', 'CNC', 'SANDING', 'BENDING', 'WELDING', 'PAINT', 'FILM_COATING', 'GLUEING', 'ASSEMBLY', 'QC', 'LOGISTICS')),
	CONSTRAINT "log_kind" CHECK ("station_log"."kind" IN ('note', 'progress')),
	CONSTRAINT "log_text" CHECK (length("station_log"."text") BETWEEN 1 AND 2000),
	CONSTRAINT "log_progress" CHECK (("station_log"."kind" = 'progress') = ("station_log"."progress" IS NOT NULL)),
	CONSTRAINT "log_progress_range" CHECK ("station_log"."progress" BETWEEN 0 AND 100)
);
--> statement-breakpoint
ALTER TABLE "station_log" ADD CONSTRAINT "station_log_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station_log" ADD CONSTRAINT "station_log_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "log_of_order" ON "station_log" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "log_at_station" ON "station_log" USING btree ("station","id");--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON station_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
