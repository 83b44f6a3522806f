CREATE TABLE "wall_pairings" (
	"code" text PRIMARY KEY NOT NULL,
	"key_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "wall_pairings_keyHash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TRIGGER changed_elsewhere AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "wall_pairings"
  FOR EACH STATEMENT WHEN (current_setting('application_name') <> 'reclame-oms')
  EXECUTE FUNCTION announce_change_elsewhere();
