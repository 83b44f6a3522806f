CREATE TABLE "profile_template_drafts" (
	"code" text NOT NULL,
	"user_id" integer NOT NULL,
	"content" jsonb NOT NULL,
	"base" integer,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "profile_template_drafts_code_user_id_pk" PRIMARY KEY("code","user_id")
);
--> statement-breakpoint
ALTER TABLE "profile_template_drafts" ADD CONSTRAINT "profile_template_drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;