CREATE TABLE "file_contents" (
	"sha256" text PRIMARY KEY NOT NULL,
	"stored_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"format" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"page_count" integer DEFAULT 0 NOT NULL,
	"hidden_layers" integer DEFAULT 0 NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"claimed_until" timestamp with time zone,
	CONSTRAINT "file_contents_storedName_unique" UNIQUE("stored_name"),
	CONSTRAINT "content_format" CHECK ("file_contents"."format" IN ('pdf', 'ai', 'eps', 'cdr', 'jpg', 'png', 'webp', 'tiff', 'heic', 'svg', 'dxf', 'dwg', 'plt', 'zip')),
	CONSTRAINT "content_state" CHECK ("file_contents"."state" IN ('waiting', 'ready', 'failed')),
	CONSTRAINT "content_reason" CHECK (("file_contents"."state" = 'failed') = ("file_contents"."reason" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "file_pages" (
	"sha256" text NOT NULL,
	"page" smallint NOT NULL,
	"width_px" integer NOT NULL,
	"height_px" integer NOT NULL,
	"width_mm" numeric(10, 1),
	"height_mm" numeric(10, 1),
	CONSTRAINT "file_pages_sha256_page_pk" PRIMARY KEY("sha256","page")
);
--> statement-breakpoint
CREATE TABLE "file_uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"bytes" bigint NOT NULL,
	"stored_names" text[] DEFAULT '{}' NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "files_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"order_id" integer NOT NULL,
	"item_id" integer,
	"sha256" text NOT NULL,
	"original_name" text NOT NULL,
	"kind" text NOT NULL,
	"search_text" text NOT NULL,
	"uploaded_by" integer NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" integer,
	CONSTRAINT "file_kind" CHECK ("files"."kind" IN ('sketch_pdf', 'sketch_cdr', 'work_laser', 'work_router', 'work_bender', 'work_plotter', 'other')),
	CONSTRAINT "file_removed" CHECK (("files"."removed_at" IS NULL) = ("files"."removed_by" IS NULL))
);
--> statement-breakpoint
ALTER TABLE "file_pages" ADD CONSTRAINT "file_pages_sha256_file_contents_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."file_contents"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uploads" ADD CONSTRAINT "file_uploads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_item_id_order_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."order_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_sha256_file_contents_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."file_contents"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contents_waiting" ON "file_contents" USING btree ("at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "files_of_order" ON "files" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "files_of_item" ON "files" USING btree ("item_id") WHERE item_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "files_of_content" ON "files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "files_by_text" ON "files" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['file_contents', 'file_pages', 'file_uploads', 'files'] LOOP
    EXECUTE format('CREATE TRIGGER changed_elsewhere AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT WHEN (current_setting(''application_name'') <> ''reclame-oms'')
      EXECUTE FUNCTION announce_change_elsewhere()', name);
  END LOOP;
END $$;
