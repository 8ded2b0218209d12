CREATE TABLE `decision_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`claim_id` integer NOT NULL,
	`decision` text NOT NULL,
	`method` text,
	`valid_until_on` text,
	`reason` text,
	`proposed_by` text,
	`office` text NOT NULL,
	`proposed_at` text NOT NULL,
	`outcome` text,
	`ended_at` text,
	`ended_by` text,
	`end_reason` text,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_proposals_decision_is_known" CHECK(decision is null or decision in ('verified', 'needs_correction', 'refused')),
	CONSTRAINT "decision_proposals_method_is_known" CHECK(method is null or method in ('document_seen', 'register_checked', 'visit')),
	CONSTRAINT "decision_proposals_outcome_is_known" CHECK(outcome is null or outcome in ('agreed', 'declined', 'withdrawn')),
	CONSTRAINT "decision_proposals_valid_until_on_is_a_day" CHECK(valid_until_on is null or date(valid_until_on) is valid_until_on),
	CONSTRAINT "decision_proposals_end_says_how" CHECK((ended_at is null) = (outcome is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_proposals_one_stands` ON `decision_proposals` (`claim_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `decision_reasons` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`decision` text NOT NULL,
	`claim_kind` text DEFAULT 'any' NOT NULL,
	`sentence` text NOT NULL,
	`needs_note` integer DEFAULT false NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	CONSTRAINT "decision_reasons_decision_is_known" CHECK(decision is null or decision in ('needs_correction', 'refused', 'suspended', 'exempted')),
	CONSTRAINT "decision_reasons_claim_kind_is_known" CHECK(claim_kind is null or claim_kind in ('business_id', 'certificate', 'ip_right', 'graduation', 'any')),
	CONSTRAINT "decision_reasons_sentence_is_not_blank" CHECK(length(trim(sentence)) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_reasons_one_stands` ON `decision_reasons` (`decision`,`claim_kind`,`sentence`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `decision_samples` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`verification_id` integer NOT NULL,
	`drawn_at` text NOT NULL,
	`outcome` text,
	`looked_by` text,
	`looked_at` text,
	`note` text,
	FOREIGN KEY (`verification_id`) REFERENCES `verifications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`looked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_samples_outcome_is_known" CHECK(outcome is null or outcome in ('agreed', 'differs')),
	CONSTRAINT "decision_samples_outcome_says_who" CHECK((looked_at is null) = (outcome is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_samples_once` ON `decision_samples` (`verification_id`);--> statement-breakpoint
CREATE INDEX `decision_samples_open` ON `decision_samples` (`looked_at`,`drawn_at`);--> statement-breakpoint
CREATE TABLE `desk_openings` (
	`noun` text NOT NULL,
	`noun_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`opened_at` text NOT NULL,
	PRIMARY KEY(`noun`, `noun_id`, `account_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "desk_openings_noun_is_known" CHECK(noun is null or noun in ('claim', 'product_change', 'registration', 'exemption', 'report', 'appeal', 'sample', 'enterprise', 'product'))
);
--> statement-breakpoint
CREATE TABLE `exemption_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`text` text NOT NULL,
	`asked_by` text,
	`asked_at` text NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` text,
	`reason` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exemption_requests_decision_is_known" CHECK(decision is null or decision in ('granted', 'refused', 'withdrawn')),
	CONSTRAINT "exemption_requests_text_is_not_blank" CHECK(length(trim(text)) > 0),
	CONSTRAINT "exemption_requests_decision_says_who" CHECK((decided_at is null) = (decision is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exemption_requests_one_waits` ON `exemption_requests` (`enterprise_id`) WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX `exemption_requests_waiting` ON `exemption_requests` (`decided_at`,`asked_at`);--> statement-breakpoint
CREATE TABLE `internal_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`noun` text NOT NULL,
	`noun_id` integer NOT NULL,
	`text` text NOT NULL,
	`written_by` text,
	`office` text NOT NULL,
	`written_at` text NOT NULL,
	FOREIGN KEY (`written_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "internal_notes_noun_is_known" CHECK(noun is null or noun in ('claim', 'product_change', 'registration', 'exemption', 'report', 'appeal', 'sample', 'enterprise', 'product')),
	CONSTRAINT "internal_notes_text_is_not_blank" CHECK(length(trim(text)) > 0)
);
--> statement-breakpoint
CREATE INDEX `internal_notes_by_noun` ON `internal_notes` (`noun`,`noun_id`);--> statement-breakpoint
CREATE TABLE `second_look_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`claim_kind` text NOT NULL,
	`type` text,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	CONSTRAINT "second_look_rules_claim_kind_is_known" CHECK(claim_kind is null or claim_kind in ('business_id', 'certificate', 'ip_right', 'graduation'))
);
--> statement-breakpoint
CREATE INDEX `second_look_rules_by_kind` ON `second_look_rules` (`claim_kind`,`type`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`meeting_id` integer NOT NULL,
	`participant_id` integer NOT NULL,
	`presence` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `participant_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendances_presence_is_known" CHECK(presence is null or presence in ('present', 'excused', 'absent'))
);
--> statement-breakpoint
CREATE INDEX `attendances_by_participant` ON `attendances` (`participant_id`);--> statement-breakpoint
CREATE TABLE `awards` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cohort_id` integer NOT NULL,
	`participant_id` integer NOT NULL,
	`rank` integer NOT NULL,
	`prize` text NOT NULL,
	`awarded_on` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "awards_rank_is_whole" CHECK(rank is null or (typeof(rank) = 'integer' and rank >= 1)),
	CONSTRAINT "awards_awarded_on_is_a_day" CHECK(awarded_on is null or date(awarded_on) is awarded_on),
	CONSTRAINT "awards_prize_is_not_blank" CHECK(length(trim(prize)) > 0),
	CONSTRAINT "awards_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `awards_one_stands_by_rank` ON `awards` (`cohort_id`,`rank`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `awards_one_stands_by_participant` ON `awards` (`participant_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `competency_tests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`participant_id` integer NOT NULL,
	`tested_on` text NOT NULL,
	`scheme` text NOT NULL,
	`assessor` text NOT NULL,
	`outcome` text NOT NULL,
	`note` text,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "competency_tests_outcome_is_known" CHECK(outcome is null or outcome in ('kompeten', 'belum_kompeten')),
	CONSTRAINT "competency_tests_tested_on_is_a_day" CHECK(tested_on is null or date(tested_on) is tested_on),
	CONSTRAINT "competency_tests_scheme_is_not_blank" CHECK(length(trim(scheme)) > 0),
	CONSTRAINT "competency_tests_assessor_is_not_blank" CHECK(length(trim(assessor)) > 0),
	CONSTRAINT "competency_tests_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE INDEX `competency_tests_by_participant` ON `competency_tests` (`participant_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cohort_id` integer NOT NULL,
	`held_on` text NOT NULL,
	`topic` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_held_on_is_a_day" CHECK(held_on is null or date(held_on) is held_on),
	CONSTRAINT "meetings_topic_is_not_blank" CHECK(length(trim(topic)) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_once` ON `meetings` (`cohort_id`,`held_on`,`topic`);--> statement-breakpoint
CREATE TABLE `participant_results` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`participant_id` integer NOT NULL,
	`result` text NOT NULL,
	`score` integer,
	`decided_on` text NOT NULL,
	`graduation_claim_id` integer,
	`decided_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`graduation_claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participant_results_result_is_known" CHECK(result is null or result in ('lulus', 'tidak_lulus', 'kompeten', 'belum_kompeten')),
	CONSTRAINT "participant_results_decided_on_is_a_day" CHECK(decided_on is null or date(decided_on) is decided_on),
	CONSTRAINT "participant_results_score" CHECK(score is null or score between 0 and 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participant_results_one_stands` ON `participant_results` (`participant_id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `participant_results_by_claim` ON `participant_results` (`graduation_claim_id`);--> statement-breakpoint
CREATE TABLE `participant_selections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`participant_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`interviewed_on` text,
	`score` integer,
	`note` text,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participant_selections_outcome_is_known" CHECK(outcome is null or outcome in ('chosen', 'reserve', 'refused')),
	CONSTRAINT "participant_selections_interviewed_on_is_a_day" CHECK(interviewed_on is null or date(interviewed_on) is interviewed_on),
	CONSTRAINT "participant_selections_score" CHECK(score is null or score between 0 and 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participant_selections_one_stands` ON `participant_selections` (`participant_id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE TABLE `participants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cohort_id` integer NOT NULL,
	`enterprise_id` integer,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`phone` text,
	`is_woman` integer,
	`business_name` text,
	`nib` text,
	`kelurahan_code` text,
	`applied_on` text,
	`is_example` integer DEFAULT false NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kelurahan_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participants_name_is_not_blank" CHECK(length(trim(name)) > 0),
	CONSTRAINT "participants_applied_on_is_a_day" CHECK(applied_on is null or date(applied_on) is applied_on),
	CONSTRAINT "participants_phone_is_e164" CHECK(phone is null or (phone glob '+[1-9]*' and length(phone) between 9 and 16 and substr(phone, 2) not glob '*[^0-9]*')),
	CONSTRAINT "participants_nib_is_13_digits" CHECK(nib is null or (length(nib) = 13 and nib not glob '*[^0-9]*')),
	CONSTRAINT "participants_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE INDEX `participants_by_cohort` ON `participants` (`cohort_id`);--> statement-breakpoint
CREATE INDEX `participants_by_enterprise` ON `participants` (`enterprise_id`);--> statement-breakpoint
CREATE INDEX `participants_by_kelurahan` ON `participants` (`kelurahan_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `participants_one_stands_by_phone` ON `participants` (`cohort_id`,`phone`) WHERE ended_at is null and phone is not null;--> statement-breakpoint
CREATE TABLE `training_certificates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`participant_id` integer NOT NULL,
	`number` text NOT NULL,
	`code` text NOT NULL,
	`holder` text NOT NULL,
	`issued_on` text NOT NULL,
	`issued_by` text NOT NULL,
	`issued_at` text NOT NULL,
	`valid_until_on` text,
	`revoked_at` text,
	`revoked_by` text,
	`revoke_reason` text,
	FOREIGN KEY (`participant_id`) REFERENCES `participants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "training_certificates_number_is_not_blank" CHECK(length(trim(number)) > 0),
	CONSTRAINT "training_certificates_holder_is_not_blank" CHECK(length(trim(holder)) > 0),
	CONSTRAINT "training_certificates_issued_on_is_a_day" CHECK(issued_on is null or date(issued_on) is issued_on),
	CONSTRAINT "training_certificates_valid_until_on_is_a_day" CHECK(valid_until_on is null or date(valid_until_on) is valid_until_on),
	CONSTRAINT "training_certificates_revoked_says_why" CHECK((revoked_at is null) = (revoke_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_certificates_number` ON `training_certificates` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `training_certificates_code` ON `training_certificates` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `training_certificates_one_stands` ON `training_certificates` (`participant_id`) WHERE revoked_at is null;--> statement-breakpoint
CREATE TABLE `cohort_instructors` (
	`cohort_id` integer NOT NULL,
	`instructor_id` integer NOT NULL,
	`added_at` text NOT NULL,
	PRIMARY KEY(`cohort_id`, `instructor_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instructor_id`) REFERENCES `instructors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cohort_instructors_by_instructor` ON `cohort_instructors` (`instructor_id`);--> statement-breakpoint
CREATE TABLE `instructors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`subject` text,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	CONSTRAINT "instructors_name_is_not_blank" CHECK(length(trim(name)) > 0),
	CONSTRAINT "instructors_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE TABLE `programme_targets` (
	`programme_id` text NOT NULL,
	`year` integer NOT NULL,
	`measure` text NOT NULL,
	`number` integer,
	`unit` text NOT NULL,
	`years` integer DEFAULT 1 NOT NULL,
	`note` text,
	`source` text NOT NULL,
	`source_url` text,
	`set_by` text,
	PRIMARY KEY(`programme_id`, `year`, `measure`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "programme_targets_measure_is_known" CHECK(measure is null or measure in ('trained', 'trained_capacity', 'trained_competitiveness', 'trained_creative', 'trained_tourism', 'certified', 'certified_tourism', 'capital_grant', 'loan', 'capital_package', 'partnership', 'haki_facilitation', 'exhibition', 'trade_promotion', 'trade_mission', 'campaign', 'exporter', 'instructor', 'kelurahan')),
	CONSTRAINT "programme_targets_year_is_whole" CHECK(year is null or (typeof(year) = 'integer' and year >= 2000)),
	CONSTRAINT "programme_targets_number_is_whole" CHECK(number is null or (typeof(number) = 'integer' and number >= 0)),
	CONSTRAINT "programme_targets_years_is_whole" CHECK(years is null or (typeof(years) = 'integer' and years >= 1)),
	CONSTRAINT "programme_targets_unit_is_not_blank" CHECK(length(trim(unit)) > 0),
	CONSTRAINT "programme_targets_source_is_not_blank" CHECK(length(trim(source)) > 0)
);
--> statement-breakpoint
CREATE TABLE `shortlist_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`shortlist_id` integer NOT NULL,
	`enterprise_id` integer NOT NULL,
	`added_by` text,
	`added_at` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	`end_reason` text,
	FOREIGN KEY (`shortlist_id`) REFERENCES `shortlists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shortlist_entries_one_stands` ON `shortlist_entries` (`shortlist_id`,`enterprise_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `shortlist_entries_by_enterprise` ON `shortlist_entries` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `shortlist_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`shortlist_id` integer NOT NULL,
	`enterprise_id` integer NOT NULL,
	`text` text NOT NULL,
	`written_by` text,
	`written_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`shortlist_id`) REFERENCES `shortlists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shortlist_notes_text_is_not_blank" CHECK(length(trim(text)) > 0)
);
--> statement-breakpoint
CREATE INDEX `shortlist_notes_by_entry` ON `shortlist_notes` (`shortlist_id`,`enterprise_id`);--> statement-breakpoint
CREATE TABLE `shortlist_shares` (
	`shortlist_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`may` text NOT NULL,
	`shared_by` text,
	`shared_at` text NOT NULL,
	`ended_at` text,
	PRIMARY KEY(`shortlist_id`, `account_id`),
	FOREIGN KEY (`shortlist_id`) REFERENCES `shortlists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shared_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shortlist_shares_may_is_known" CHECK(may is null or may in ('read', 'edit'))
);
--> statement-breakpoint
CREATE INDEX `shortlist_shares_by_account` ON `shortlist_shares` (`account_id`);--> statement-breakpoint
CREATE TABLE `shortlists` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`place` text,
	`starts_on` text,
	`ends_on` text,
	`seats` integer NOT NULL,
	`event_id` integer,
	`filter` text DEFAULT '{}' NOT NULL,
	`created_by` text,
	`created_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shortlists_name_is_not_blank" CHECK(length(trim(name)) > 0),
	CONSTRAINT "shortlists_kind_is_known" CHECK(kind is null or kind in ('exhibition', 'trade_promotion', 'trade_mission', 'campaign')),
	CONSTRAINT "shortlists_starts_on_is_a_day" CHECK(starts_on is null or date(starts_on) is starts_on),
	CONSTRAINT "shortlists_ends_on_is_a_day" CHECK(ends_on is null or date(ends_on) is ends_on),
	CONSTRAINT "shortlists_seats_is_whole" CHECK(seats is null or (typeof(seats) = 'integer' and seats >= 1)),
	CONSTRAINT "shortlists_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE INDEX `shortlists_by_creator` ON `shortlists` (`created_by`);--> statement-breakpoint
CREATE TABLE `business_group_members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_id` integer NOT NULL,
	`enterprise_id` integer NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`group_id`) REFERENCES `business_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `business_group_members_one_stands` ON `business_group_members` (`group_id`,`enterprise_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `business_group_members_by_enterprise` ON `business_group_members` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `business_groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`story` text,
	`story_en` text,
	`kabkota_code` text,
	`kecamatan_code` text,
	`kelurahan_code` text,
	`founded_year` integer,
	`is_example` integer DEFAULT false NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`kabkota_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kecamatan_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kelurahan_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "business_groups_name_is_not_blank" CHECK(length(trim(name)) > 0),
	CONSTRAINT "business_groups_founded_year_is_whole" CHECK(founded_year is null or (typeof(founded_year) = 'integer' and founded_year >= 1800)),
	CONSTRAINT "business_groups_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `business_groups_slug` ON `business_groups` (`slug`);--> statement-breakpoint
CREATE TABLE `event_participations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` integer NOT NULL,
	`enterprise_id` integer NOT NULL,
	`sales` integer,
	`note` text,
	`source_url` text,
	`is_example` integer DEFAULT false NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_participations_sales_is_whole" CHECK(sales is null or (typeof(sales) = 'integer' and sales >= 0)),
	CONSTRAINT "event_participations_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_participations_one_stands` ON `event_participations` (`event_id`,`enterprise_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `event_participations_by_enterprise` ON `event_participations` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `mentoring_visits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`cohort_id` integer,
	`visited_on` text NOT NULL,
	`monthly_sales` integer,
	`workers` integer,
	`legality` text,
	`obstacles` text,
	`follow_up` text,
	`follow_up_on` text,
	`followed_up_at` text,
	`is_example` integer DEFAULT false NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mentoring_visits_visited_on_is_a_day" CHECK(visited_on is null or date(visited_on) is visited_on),
	CONSTRAINT "mentoring_visits_follow_up_on_is_a_day" CHECK(follow_up_on is null or date(follow_up_on) is follow_up_on),
	CONSTRAINT "mentoring_visits_monthly_sales_is_whole" CHECK(monthly_sales is null or (typeof(monthly_sales) = 'integer' and monthly_sales >= 0)),
	CONSTRAINT "mentoring_visits_workers_is_whole" CHECK(workers is null or (typeof(workers) = 'integer' and workers >= 0)),
	CONSTRAINT "mentoring_visits_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE INDEX `mentoring_visits_by_enterprise` ON `mentoring_visits` (`enterprise_id`,`visited_on`);--> statement-breakpoint
CREATE INDEX `mentoring_visits_by_cohort` ON `mentoring_visits` (`cohort_id`);--> statement-breakpoint
CREATE TABLE `supports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`programme_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer,
	`partner` text,
	`received_on` text NOT NULL,
	`award_id` integer,
	`note` text,
	`is_example` integer DEFAULT false NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`award_id`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "supports_kind_is_known" CHECK(kind is null or kind in ('capital_grant', 'loan', 'capital_package', 'equipment', 'partnership', 'haki_facilitation')),
	CONSTRAINT "supports_amount_is_whole" CHECK(amount is null or (typeof(amount) = 'integer' and amount >= 0)),
	CONSTRAINT "supports_received_on_is_a_day" CHECK(received_on is null or date(received_on) is received_on),
	CONSTRAINT "supports_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE INDEX `supports_by_enterprise` ON `supports` (`enterprise_id`);--> statement-breakpoint
CREATE INDEX `supports_by_programme` ON `supports` (`programme_id`,`kind`,`received_on`);--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`suspension_id` integer NOT NULL,
	`text` text NOT NULL,
	`appealed_by` text,
	`appealed_at` text NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` text,
	`answer` text,
	FOREIGN KEY (`suspension_id`) REFERENCES `suspensions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appealed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appeals_text_is_not_blank" CHECK(length(trim(text)) > 0),
	CONSTRAINT "appeals_decision_is_known" CHECK(decision is null or decision in ('lifted', 'upheld', 'withdrawn')),
	CONSTRAINT "appeals_decision_says_who" CHECK((decided_at is null) = (decision is null)),
	CONSTRAINT "appeals_upheld_says_why" CHECK(decision is not 'upheld' or length(trim(answer)) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_one_waits` ON `appeals` (`suspension_id`) WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX `appeals_waiting` ON `appeals` (`decided_at`,`appealed_at`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`into_enterprise_id` integer NOT NULL,
	`reason` text NOT NULL,
	`merged_by` text NOT NULL,
	`merged_at` text NOT NULL,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "merges_reason_is_not_blank" CHECK(length(trim(reason)) > 0),
	CONSTRAINT "merges_are_of_two" CHECK(enterprise_id <> into_enterprise_id)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merges_once` ON `merges` (`enterprise_id`);--> statement-breakpoint
CREATE INDEX `merges_into` ON `merges` (`into_enterprise_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`enterprise_id` integer NOT NULL,
	`product_id` integer,
	`text` text,
	`contact` text,
	`reported_at` text NOT NULL,
	`outcome` text,
	`decided_by` text,
	`decided_at` text,
	`reason` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reports_kind_is_known" CHECK(kind is null or kind in ('closed', 'moved', 'not_local', 'wrong_price', 'counterfeit', 'other')),
	CONSTRAINT "reports_outcome_is_known" CHECK(outcome is null or outcome in ('acted', 'unfounded', 'duplicate')),
	CONSTRAINT "reports_outcome_says_who" CHECK((decided_at is null) = (outcome is null))
);
--> statement-breakpoint
CREATE INDEX `reports_waiting` ON `reports` (`decided_at`,`reported_at`);--> statement-breakpoint
CREATE INDEX `reports_by_enterprise` ON `reports` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `suspensions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`product_id` integer,
	`reason` text NOT NULL,
	`suspended_by` text NOT NULL,
	`suspended_at` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	`end_reason` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suspensions_reason_is_not_blank" CHECK(length(trim(reason)) > 0),
	CONSTRAINT "suspensions_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suspensions_one_stands_of_enterprise` ON `suspensions` (`enterprise_id`) WHERE ended_at is null and product_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `suspensions_one_stands_of_product` ON `suspensions` (`product_id`) WHERE ended_at is null and product_id is not null;--> statement-breakpoint
CREATE INDEX `suspensions_by_enterprise` ON `suspensions` (`enterprise_id`);--> statement-breakpoint
CREATE INDEX `suspensions_by_product` ON `suspensions` (`product_id`);--> statement-breakpoint
ALTER TABLE `verifications` ADD `decided_by` text;--> statement-breakpoint
CREATE INDEX `verifications_by_time` ON `verifications` (`verified_at`);--> statement-breakpoint
ALTER TABLE `cohorts` ADD `region_code` text REFERENCES `regions`(`code`);--> statement-breakpoint
ALTER TABLE `cohorts` ADD `place` text;--> statement-breakpoint
ALTER TABLE `cohorts` ADD `seats` integer CONSTRAINT "cohorts_seats_is_whole" CHECK(seats is null or (typeof(seats) = 'integer' and seats >= 1));--> statement-breakpoint
ALTER TABLE `cohorts` ADD `measure` text CONSTRAINT "cohorts_measure_is_known" CHECK(measure is null or measure in ('trained', 'trained_capacity', 'trained_competitiveness', 'trained_creative', 'trained_tourism', 'certified', 'certified_tourism', 'capital_grant', 'loan', 'capital_package', 'partnership', 'haki_facilitation', 'exhibition', 'trade_promotion', 'trade_mission', 'campaign', 'exporter', 'instructor', 'kelurahan'));--> statement-breakpoint
CREATE INDEX `cohorts_by_region` ON `cohorts` (`region_code`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_time` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE INDEX `claims_submitted` ON `claims` (`submitted_at`) WHERE submitted_at is not null and ended_at is null;