UPDATE orders SET head_version = version;--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON profile_template_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- Everybody who ever ordered is a client, under the spelling of the latest order.
WITH spelt AS (
  SELECT DISTINCT ON (lower(regexp_replace(trim(client), '\s+', ' ', 'g')))
    lower(regexp_replace(trim(client), '\s+', ' ', 'g')) AS spelling, client, created_at, created_by
  FROM orders ORDER BY 1, id DESC
), made AS (
  INSERT INTO clients (name, created_at, updated_at, updated_by)
  SELECT client, created_at, created_at, created_by FROM spelt RETURNING id, name
)
INSERT INTO client_names (spelling, client_id)
SELECT lower(regexp_replace(trim(name), '\s+', ' ', 'g')), id FROM made;--> statement-breakpoint
UPDATE orders SET client_id = n.client_id FROM client_names n
WHERE n.spelling = lower(regexp_replace(trim(orders.client), '\s+', ' ', 'g'));
