CREATE TYPE "public"."disposition" AS ENUM('duplicate', 'spam_test', 'no_substance', 'withdrawn', 'transferred');--> statement-breakpoint
CREATE TYPE "public"."response_code" AS ENUM('adopted', 'adopted_in_part', 'already_covered', 'not_adopted', 'out_of_scope', 'for_delivery_plan', 'noted_no_action_sought');--> statement-breakpoint
CREATE TYPE "public"."channel" AS ENUM('web', 'assisted', 'email', 'paper', 'session_note', 'file');--> statement-breakpoint
CREATE TYPE "public"."contribution_kind" AS ENUM('comment', 'suggestion', 'answer', 'session_note', 'submission');--> statement-breakpoint
CREATE TYPE "public"."contribution_status" AS ENUM('published', 'held', 'redacted', 'withheld', 'withdrawn', 'transferred');--> statement-breakpoint
CREATE TYPE "public"."moderation_action" AS ENUM('hold', 'publish', 'redact', 'withhold', 'transfer', 'withdraw');--> statement-breakpoint
CREATE TYPE "public"."moderation_reason" AS ENUM('personal_data_third_party', 'personal_data_self', 'abusive_or_discriminatory', 'confidential_or_exempt', 'commercially_sensitive', 'off_topic', 'duplicate', 'hr_or_grievance_matter', 'safeguarding', 'whistleblowing', 'spam_test');--> statement-breakpoint
CREATE TYPE "public"."outcome" AS ENUM('approved', 'approved_with_amendments', 'not_approved');--> statement-breakpoint
CREATE TYPE "public"."late_rule" AS ENUM('accept_until', 'reject', 'case_by_case');--> statement-breakpoint
CREATE TYPE "public"."level" AS ENUM('inform', 'engage', 'consult', 'co_design');--> statement-breakpoint
CREATE TYPE "public"."name_visibility" AS ENUM('names_shown', 'moderators_only');--> statement-breakpoint
CREATE TYPE "public"."talk_scope" AS ENUM('own_forum', 'all_invited');--> statement-breakpoint
CREATE TYPE "public"."forum_kind" AS ENUM('staff_group', 'champions_network', 'managers_network', 'innovation_lab', 'directorate_systems_group', 'board', 'other');--> statement-breakpoint
CREATE TYPE "public"."membership_source" AS ENUM('roster', 'group', 'open', 'unlisted');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('contributor', 'programme_lead', 'analyst', 'governance_officer', 'decision_maker', 'auditor', 'administrator');--> statement-breakpoint
CREATE TYPE "public"."block_kind" AS ENUM('heading', 'paragraph', 'list', 'table', 'quote', 'code', 'footnotes', 'figure', 'rule');--> statement-breakpoint
CREATE TYPE "public"."team_role" AS ENUM('lead', 'deputy', 'analyst', 'governance_officer', 'decision_maker');--> statement-breakpoint
CREATE TABLE "change_issues" (
	"change_id" integer NOT NULL,
	"issue_id" integer NOT NULL,
	"version_id" integer NOT NULL,
	CONSTRAINT "change_issues_change_id_issue_id_pk" PRIMARY KEY("change_id","issue_id")
);
--> statement-breakpoint
CREATE TABLE "codes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "codes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"exercise_id" integer NOT NULL,
	"theme_id" integer NOT NULL,
	"label" text NOT NULL,
	"definition" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "one_code_per_label" UNIQUE("exercise_id","label")
);
--> statement-breakpoint
CREATE TABLE "codings" (
	"contribution_id" integer NOT NULL,
	"code_id" integer NOT NULL,
	"exercise_id" integer NOT NULL,
	"coder_id" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "codings_contribution_id_code_id_pk" PRIMARY KEY("contribution_id","code_id")
);
--> statement-breakpoint
CREATE TABLE "contribution_dispositions" (
	"contribution_id" integer PRIMARY KEY NOT NULL,
	"exercise_id" integer NOT NULL,
	"disposition" "disposition" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"decided_by" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issue_contributions" (
	"issue_id" integer NOT NULL,
	"contribution_id" integer NOT NULL,
	"exercise_id" integer NOT NULL,
	CONSTRAINT "issue_contributions_issue_id_contribution_id_pk" PRIMARY KEY("issue_id","contribution_id")
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "issues_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"exercise_id" integer NOT NULL,
	"number" integer NOT NULL,
	"theme_id" integer NOT NULL,
	"statement" text NOT NULL,
	"section_stable_id" text,
	"contested" boolean DEFAULT false NOT NULL,
	"response_code" "response_code",
	"response_reason" text,
	"responder_role" text,
	"responded_by" integer,
	"responded_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "one_issue_per_number" UNIQUE("exercise_id","number"),
	CONSTRAINT "response_has_its_reason" CHECK (("issues"."response_code" is null) = ("issues"."response_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "themes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"exercise_id" integer NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "one_theme_per_name" UNIQUE("exercise_id","name")
);
--> statement-breakpoint
CREATE TABLE "version_changes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "version_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version_id" integer NOT NULL,
	"section_stable_id" text NOT NULL,
	"block_stable_id" text,
	"kind" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"editorial" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution_authors" (
	"contribution_id" integer PRIMARY KEY NOT NULL,
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"entered_by" integer,
	"named" boolean NOT NULL,
	"shown" boolean DEFAULT true NOT NULL,
	"name" text NOT NULL,
	"post" text,
	"idempotency_key" uuid NOT NULL,
	CONSTRAINT "one_contribution_per_key" UNIQUE("person_id","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "contribution_originals" (
	"contribution_id" integer NOT NULL,
	"revision" integer NOT NULL,
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contribution_originals_contribution_id_revision_pk" PRIMARY KEY("contribution_id","revision")
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contributions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"exercise_id" integer NOT NULL,
	"version_id" integer NOT NULL,
	"section_stable_id" text NOT NULL,
	"block_stable_id" text,
	"forum_id" integer NOT NULL,
	"parent_id" integer,
	"channel" "channel" DEFAULT 'web' NOT NULL,
	"kind" "contribution_kind" DEFAULT 'comment' NOT NULL,
	"status" "contribution_status" DEFAULT 'published' NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"body" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"quote_permission" boolean DEFAULT false NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"received_late" boolean DEFAULT false NOT NULL,
	"edited_at" timestamp with time zone,
	CONSTRAINT "contribution_length" CHECK (char_length(body) between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"contribution_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "flags_contribution_id_person_id_pk" PRIMARY KEY("contribution_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "moderation_events" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "moderation_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contribution_id" integer NOT NULL,
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"actor_id" integer NOT NULL,
	"action" "moderation_action" NOT NULL,
	"from_status" "contribution_status" NOT NULL,
	"to_status" "contribution_status" NOT NULL,
	"reason" "moderation_reason",
	"note" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"review_requested_at" timestamp with time zone,
	"review_request" text,
	CONSTRAINT "moderation_note_length" CHECK (char_length(note) <= 500)
);
--> statement-breakpoint
CREATE TABLE "acknowledgements" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "acknowledgements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"decision_id" integer NOT NULL,
	"summary_id" integer NOT NULL,
	"sha256" text NOT NULL,
	"person_id" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "correction_notes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "correction_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"decision_id" integer NOT NULL,
	"text" text NOT NULL,
	"reason" text NOT NULL,
	"written_by" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision_records" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decision_records_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"decision_id" integer NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"published_by" integer NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_records_decision_id_unique" UNIQUE("decision_id"),
	CONSTRAINT "decision_records_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"title" text NOT NULL,
	"exercise_id" integer,
	"summary_id" integer,
	"decision_maker_id" integer,
	"content" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"notice_published_on" date,
	"ready_at" timestamp with time zone,
	"taken_on" date,
	"taken_at" timestamp with time zone,
	"outcome" "outcome",
	"published_on" date,
	"published_at" timestamp with time zone,
	"published_by" integer,
	"call_in_deadline" date,
	"effective_from" date,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	CONSTRAINT "decisions_reference_unique" UNIQUE("reference"),
	CONSTRAINT "taken_before_published" CHECK ("decisions"."published_on" is null or "decisions"."published_on" >= "decisions"."taken_on")
);
--> statement-breakpoint
CREATE TABLE "exercise_events" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exercise_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"exercise_id" integer NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"actor_id" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exercise_forums" (
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"added_by" integer NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"invited_at" timestamp with time zone,
	"stated_headcount" integer,
	"headcount_basis" text,
	CONSTRAINT "exercise_forums_exercise_id_forum_id_pk" PRIMARY KEY("exercise_id","forum_id")
);
--> statement-breakpoint
CREATE TABLE "exercises" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exercises_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"strategy_id" integer NOT NULL,
	"version_id" integer,
	"title" text NOT NULL,
	"plain_summary" text,
	"level" "level",
	"open_to_influence" text,
	"not_open_to_influence" text,
	"why_now" text,
	"options" text,
	"constraints" text,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"short_period_reason" text,
	"eqia_url" text,
	"eqia_note" text,
	"privacy_notice_version" text,
	"hr_matters" boolean,
	"talk_scope" "talk_scope" DEFAULT 'own_forum' NOT NULL,
	"name_visibility" "name_visibility",
	"smallest_count" integer DEFAULT 10 NOT NULL,
	"rounding_base" integer DEFAULT 5 NOT NULL,
	"smallest_count_reason" text,
	"late_rule" "late_rule",
	"late_decision" text,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"launched_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancelled_reason" text,
	"sealed_at" timestamp with time zone,
	"reported_at" timestamp with time zone,
	CONSTRAINT "exercises_slug_unique" UNIQUE("slug"),
	CONSTRAINT "opens_before_it_closes" CHECK ("exercises"."opens_at" < "exercises"."closes_at"),
	CONSTRAINT "smallest_count_range" CHECK ("exercises"."smallest_count" between 5 and 50),
	CONSTRAINT "no_hr_matters_when_launched" CHECK ("exercises"."launched_at" is null or "exercises"."hr_matters" = false)
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_exercise_id_forum_id_person_id_pk" PRIMARY KEY("exercise_id","forum_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "section_visits" (
	"exercise_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"section_stable_id" text NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "section_visits_exercise_id_person_id_section_stable_id_pk" PRIMARY KEY("exercise_id","person_id","section_stable_id")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"stream" text NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" integer,
	"action" text NOT NULL,
	"object" text NOT NULL,
	"detail" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_in_order" UNIQUE("stream","sequence")
);
--> statement-breakpoint
CREATE TABLE "directorates" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "directorates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	CONSTRAINT "directorates_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "forums" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "forums_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" "forum_kind" NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"membership_source" "membership_source" DEFAULT 'roster' NOT NULL,
	"restricted" boolean DEFAULT false NOT NULL,
	"stated_headcount" integer,
	"headcount_basis" text,
	"headcount_as_at" date,
	CONSTRAINT "forums_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"forum_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"convenes" boolean DEFAULT false NOT NULL,
	"joined_on" date DEFAULT now() NOT NULL,
	"left_on" date,
	CONSTRAINT "memberships_forum_id_person_id_joined_on_pk" PRIMARY KEY("forum_id","person_id","joined_on")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"brand_colour" text DEFAULT '#17494d' NOT NULL,
	"service_email" text NOT NULL,
	"division_word" text DEFAULT 'electoral division' NOT NULL,
	"dispensation_office" text DEFAULT 'Head of Paid Service' NOT NULL,
	"call_in_days" integer DEFAULT 5 NOT NULL,
	"notice_clear_days" integer DEFAULT 28 NOT NULL,
	"reference_pattern" text DEFAULT '^\d{2}/\d{5}$' NOT NULL,
	"closure_days" date[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "people_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"issuer" text,
	"subject" text,
	"name" text NOT NULL,
	"email" text,
	"post" text,
	"directorate_id" integer,
	"roles" "role"[] DEFAULT '{"contributor"}' NOT NULL,
	"session_version" integer DEFAULT 1 NOT NULL,
	"suspended_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	CONSTRAINT "one_person_per_subject" UNIQUE("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "sign_in_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "blocks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version_id" integer NOT NULL,
	"section_id" integer NOT NULL,
	"stable_id" text NOT NULL,
	"position" integer NOT NULL,
	"number" text,
	"kind" "block_kind" NOT NULL,
	"content" jsonb NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "blocks_in_order" UNIQUE("section_id","position"),
	CONSTRAINT "one_block_per_stable_id" UNIQUE("version_id","stable_id")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version_id" integer NOT NULL,
	"stable_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "one_section_per_number" UNIQUE("version_id","number"),
	CONSTRAINT "one_section_per_stable_id" UNIQUE("version_id","stable_id")
);
--> statement-breakpoint
CREATE TABLE "strategies" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "strategies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"directorate_id" integer,
	"portfolio" text,
	"policy_framework" boolean DEFAULT false NOT NULL,
	"period_from" integer,
	"period_to" integer,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "strategies_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "strategy_team" (
	"strategy_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"role" "team_role" NOT NULL,
	CONSTRAINT "strategy_team_strategy_id_person_id_role_pk" PRIMARY KEY("strategy_id","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"strategy_id" integer NOT NULL,
	"number" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"supersedes_id" integer,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sha256" text,
	"published_at" timestamp with time zone,
	"published_by" integer,
	CONSTRAINT "one_version_per_number" UNIQUE("strategy_id","number")
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"exercise_id" integer NOT NULL,
	"contribution_id" integer NOT NULL,
	"text" text NOT NULL,
	"why_selected" text NOT NULL,
	"selected_by" integer NOT NULL,
	"approved_by" integer,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "quotes_exercise_id_contribution_id_pk" PRIMARY KEY("exercise_id","contribution_id"),
	CONSTRAINT "two_people_quote" CHECK ("quotes"."approved_by" <> "quotes"."selected_by")
);
--> statement-breakpoint
CREATE TABLE "summaries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "summaries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"exercise_id" integer NOT NULL,
	"number" integer NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"prepared_by" integer NOT NULL,
	"sealed_by" integer NOT NULL,
	"sealed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"supersedes_id" integer,
	"reason" text,
	CONSTRAINT "summaries_sha256_unique" UNIQUE("sha256"),
	CONSTRAINT "one_summary_per_number" UNIQUE("exercise_id","number"),
	CONSTRAINT "two_people_seal" CHECK ("summaries"."prepared_by" <> "summaries"."sealed_by"),
	CONSTRAINT "seal_is_sha256" CHECK ("summaries"."sha256" = encode(sha256(convert_to("summaries"."content", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "summary_drafts" (
	"exercise_id" integer PRIMARY KEY NOT NULL,
	"words" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_by" integer,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"prepared_content" text,
	"prepared_sha256" text,
	"prepared_by" integer,
	"prepared_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "change_issues" ADD CONSTRAINT "change_issues_change_id_version_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."version_changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_issues" ADD CONSTRAINT "change_issues_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_issues" ADD CONSTRAINT "change_issues_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codings" ADD CONSTRAINT "codings_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codings" ADD CONSTRAINT "codings_code_id_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codings" ADD CONSTRAINT "codings_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codings" ADD CONSTRAINT "codings_coder_id_people_id_fk" FOREIGN KEY ("coder_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_dispositions" ADD CONSTRAINT "contribution_dispositions_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_dispositions" ADD CONSTRAINT "contribution_dispositions_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_dispositions" ADD CONSTRAINT "contribution_dispositions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_contributions" ADD CONSTRAINT "issue_contributions_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_contributions" ADD CONSTRAINT "issue_contributions_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_contributions" ADD CONSTRAINT "issue_contributions_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_responded_by_people_id_fk" FOREIGN KEY ("responded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_changes" ADD CONSTRAINT "version_changes_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_authors" ADD CONSTRAINT "contribution_authors_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_authors" ADD CONSTRAINT "contribution_authors_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_authors" ADD CONSTRAINT "contribution_authors_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_authors" ADD CONSTRAINT "contribution_authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_authors" ADD CONSTRAINT "contribution_authors_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_originals" ADD CONSTRAINT "contribution_originals_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_originals" ADD CONSTRAINT "contribution_originals_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_originals" ADD CONSTRAINT "contribution_originals_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_reply" FOREIGN KEY ("parent_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_events" ADD CONSTRAINT "moderation_events_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_events" ADD CONSTRAINT "moderation_events_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_events" ADD CONSTRAINT "moderation_events_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_events" ADD CONSTRAINT "moderation_events_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_summary_id_summaries_id_fk" FOREIGN KEY ("summary_id") REFERENCES "public"."summaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_notes" ADD CONSTRAINT "correction_notes_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_notes" ADD CONSTRAINT "correction_notes_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_records" ADD CONSTRAINT "decision_records_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_records" ADD CONSTRAINT "decision_records_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_summary_id_summaries_id_fk" FOREIGN KEY ("summary_id") REFERENCES "public"."summaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decision_maker_id_people_id_fk" FOREIGN KEY ("decision_maker_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_events" ADD CONSTRAINT "exercise_events_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_events" ADD CONSTRAINT "exercise_events_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_forums" ADD CONSTRAINT "exercise_forums_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_forums" ADD CONSTRAINT "exercise_forums_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_forums" ADD CONSTRAINT "exercise_forums_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_strategy_id_strategies_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_visits" ADD CONSTRAINT "section_visits_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_visits" ADD CONSTRAINT "section_visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_tokens" ADD CONSTRAINT "sign_in_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategies" ADD CONSTRAINT "strategies_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategies" ADD CONSTRAINT "strategies_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_team" ADD CONSTRAINT "strategy_team_strategy_id_strategies_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_team" ADD CONSTRAINT "strategy_team_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_strategy_id_strategies_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_supersede" FOREIGN KEY ("supersedes_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_selected_by_people_id_fk" FOREIGN KEY ("selected_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_prepared_by_people_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_sealed_by_people_id_fk" FOREIGN KEY ("sealed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summary_drafts" ADD CONSTRAINT "summary_drafts_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summary_drafts" ADD CONSTRAINT "summary_drafts_updated_by_people_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summary_drafts" ADD CONSTRAINT "summary_drafts_prepared_by_people_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_of_an_issue" ON "change_issues" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "codings_of_a_code" ON "codings" USING btree ("code_id");--> statement-breakpoint
CREATE INDEX "codings_of_an_exercise" ON "codings" USING btree ("exercise_id");--> statement-breakpoint
CREATE INDEX "issues_of_a_contribution" ON "issue_contributions" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "changes_of_a_version" ON "version_changes" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "contributions_of_a_person" ON "contribution_authors" USING btree ("person_id","contribution_id");--> statement-breakpoint
CREATE INDEX "authors_of_an_exercise" ON "contribution_authors" USING btree ("exercise_id","person_id");--> statement-breakpoint
CREATE INDEX "contributions_of_a_block" ON "contributions" USING btree ("exercise_id","section_stable_id","block_stable_id","id");--> statement-breakpoint
CREATE INDEX "contributions_of_a_forum" ON "contributions" USING btree ("forum_id","status");--> statement-breakpoint
CREATE INDEX "replies" ON "contributions" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "events_of_a_contribution" ON "moderation_events" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "exercises_of_a_forum" ON "exercise_forums" USING btree ("forum_id");--> statement-breakpoint
CREATE INDEX "invitations_of_a_person" ON "invitations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "memberships_of_a_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_person_per_email" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "teams_of_a_person" ON "strategy_team" USING btree ("person_id");