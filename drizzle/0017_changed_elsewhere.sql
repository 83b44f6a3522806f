-- Whatever is changed otherwise than by the program itself (by hand, by another tool) is announced too: what the
-- program's processes keep of what they have read is thrown away.
CREATE FUNCTION announce_change_elsewhere() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('changes', '#' || pg_current_xact_id() || ' elsewhere');
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('CREATE TRIGGER changed_elsewhere AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT WHEN (current_setting(''application_name'') <> ''reclame-oms'')
      EXECUTE FUNCTION announce_change_elsewhere()', name);
  END LOOP;
END $$;
