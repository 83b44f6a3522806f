CREATE TABLE "station_handovers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "station_handovers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"station" text NOT NULL,
	"text" text NOT NULL,
	"user_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "handover_station" CHECK ("station_handovers"."station" IN ('CAD', 'CNC', 'SANDING', 'BENDING', 'WELDING', 'PAINT', 'FILM_COATING', 'GLUEING', 'ASSEMBLY', 'QC', 'LOGISTICS')),
	CONSTRAINT "handover_text" CHECK (length("station_handovers"."text") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "station_handovers" ADD CONSTRAINT "station_handovers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handover_at_station" ON "station_handovers" USING btree ("station","id");--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON station_handovers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
