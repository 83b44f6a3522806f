CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "search_text" DROP EXPRESSION;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "search_text" SET DEFAULT '';--> statement-breakpoint
CREATE INDEX "words_by_trigram" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "orders_by_po_prefix" ON "orders" USING btree ("po_number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "stages_stuck" ON "stages" USING btree ("state","order_id") WHERE applies AND state IN ('BLOCKED', 'REWORK');