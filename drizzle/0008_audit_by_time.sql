DROP INDEX "audit_log_action_id_index";--> statement-breakpoint
DROP INDEX "audit_log_username_id_index";--> statement-breakpoint
DROP INDEX "audit_log_at_index";--> statement-breakpoint
CREATE INDEX "audit_log_action_at_id_index" ON "audit_log" USING btree ("action","at","id");--> statement-breakpoint
CREATE INDEX "audit_log_username_at_id_index" ON "audit_log" USING btree ("username","at","id");--> statement-breakpoint
CREATE INDEX "audit_log_at_id_index" ON "audit_log" USING btree ("at","id");