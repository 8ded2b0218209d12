CREATE TABLE `account_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` text NOT NULL,
	`device` text NOT NULL,
	`second_factor_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `account_sessions_by_account` ON `account_sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`email_verified_at` text,
	`phone` text,
	`password_hash` text,
	`password_changed_at` text,
	`second_factor_secret` text,
	`second_factor_since` text,
	`second_factor_step` integer,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`deleted_at` text,
	CONSTRAINT "accounts_can_be_reached" CHECK(deleted_at is not null or email is not null or phone is not null),
	CONSTRAINT "accounts_deleted_says_nothing" CHECK(deleted_at is null or (name = '' and email is null and phone is null and password_hash is null and second_factor_secret is null)),
	CONSTRAINT "accounts_email_is_lower" CHECK(email is null or (email = lower(trim(email)) and email like '%_@_%'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_phone` ON `accounts` (`phone`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`version` text NOT NULL,
	`given_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consents_purpose_is_not_blank" CHECK(length(trim(purpose)) > 0)
);
--> statement-breakpoint
CREATE INDEX `consents_by_account` ON `consents` (`account_id`);--> statement-breakpoint
CREATE TABLE `mail_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` text NOT NULL,
	`last_problem` text,
	CONSTRAINT "mail_messages_attempts_is_whole" CHECK(attempts is null or (typeof(attempts) = 'integer' and attempts >= 0))
);
--> statement-breakpoint
CREATE INDEX `mail_messages_due` ON `mail_messages` (`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `office_roles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`office` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "office_roles_role_is_known" CHECK(role is null or role in ('verifier', 'trade_officer', 'programme_manager', 'admin')),
	CONSTRAINT "office_roles_office_is_not_blank" CHECK(length(trim(office)) > 0),
	CONSTRAINT "office_roles_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `office_roles_one_stands` ON `office_roles` (`account_id`,`role`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `one_time_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`account_id` text NOT NULL,
	`email` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_time_tokens_kind_is_known" CHECK(kind is null or kind in ('verify_email', 'reset_password', 'change_email_old', 'change_email_new'))
);
--> statement-breakpoint
CREATE INDEX `one_time_tokens_by_account` ON `one_time_tokens` (`account_id`,`kind`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`account_id` text,
	`office` text NOT NULL,
	`command` text NOT NULL,
	`noun` text NOT NULL,
	`noun_id` text NOT NULL,
	`enterprise_id` integer,
	`detail` text,
	CONSTRAINT "audit_entries_command_is_not_blank" CHECK(length(trim(command)) > 0)
);
--> statement-breakpoint
CREATE INDEX `audit_entries_by_noun` ON `audit_entries` (`noun`,`noun_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_account` ON `audit_entries` (`account_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_enterprise` ON `audit_entries` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `claim_reminders` (
	`claim_id` integer NOT NULL,
	`ends_on` text NOT NULL,
	`days_ahead` integer NOT NULL,
	`reminded_at` text NOT NULL,
	PRIMARY KEY(`claim_id`, `ends_on`, `days_ahead`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_reminders_ends_on_is_a_day" CHECK(ends_on is null or date(ends_on) is ends_on),
	CONSTRAINT "claim_reminders_days_ahead_is_whole" CHECK(days_ahead is null or (typeof(days_ahead) = 'integer' and days_ahead >= 0))
);
--> statement-breakpoint
CREATE TABLE `enterprise_channels` (
	`enterprise_id` integer NOT NULL,
	`kind` text NOT NULL,
	`url` text NOT NULL,
	PRIMARY KEY(`enterprise_id`, `kind`),
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enterprise_channels_kind_is_known" CHECK(kind is null or kind in ('instagram', 'tokopedia', 'shopee', 'website')),
	CONSTRAINT "enterprise_channels_are_https" CHECK(url like 'https://%')
);
--> statement-breakpoint
CREATE TABLE `evidence_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer,
	`claim_id` integer,
	`registration_id` integer,
	`file` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_files_type_is_known" CHECK(type is null or type in ('application/pdf', 'image/jpeg', 'image/png')),
	CONSTRAINT "evidence_files_bytes_is_whole" CHECK(bytes is null or (typeof(bytes) = 'integer' and bytes >= 1))
);
--> statement-breakpoint
CREATE INDEX `evidence_files_by_claim` ON `evidence_files` (`claim_id`);--> statement-breakpoint
CREATE INDEX `evidence_files_by_registration` ON `evidence_files` (`registration_id`);--> statement-breakpoint
CREATE INDEX `evidence_files_by_file` ON `evidence_files` (`file`);--> statement-breakpoint
CREATE TABLE `claim_codes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`hash` text NOT NULL,
	`issued_by` text NOT NULL,
	`issued_at` text NOT NULL,
	`valid_until_on` text NOT NULL,
	`used_by` text,
	`used_at` text,
	`ended_at` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`used_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_codes_valid_until_on_is_a_day" CHECK(valid_until_on is null or date(valid_until_on) is valid_until_on)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_codes_hash` ON `claim_codes` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `claim_codes_one_stands` ON `claim_codes` (`enterprise_id`) WHERE used_at is null and ended_at is null;--> statement-breakpoint
CREATE TABLE `enterprise_members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enterprise_members_role_is_known" CHECK(role is null or role in ('owner', 'editor', 'order_desk')),
	CONSTRAINT "enterprise_members_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enterprise_members_one_stands` ON `enterprise_members` (`enterprise_id`,`account_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `enterprise_members_by_account` ON `enterprise_members` (`account_id`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`account_id` text NOT NULL,
	`enterprise_id` integer,
	`name` text NOT NULL,
	`kelurahan_code` text,
	`phone` text,
	`nib` text,
	`training` text,
	`certificate_number` text,
	`submitted_at` text NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` text,
	`reason` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kelurahan_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "registrations_kind_is_known" CHECK(kind is null or kind in ('take_over', 'newcomer')),
	CONSTRAINT "registrations_decision_is_known" CHECK(decision is null or decision in ('accepted', 'needs_correction', 'refused', 'withdrawn')),
	CONSTRAINT "registrations_name_is_not_blank" CHECK(length(trim(name)) > 0),
	CONSTRAINT "registrations_take_over_names_one" CHECK(kind <> 'take_over' or enterprise_id is not null),
	CONSTRAINT "registrations_decision_says_who" CHECK(decision is null or (decided_at is not null and decided_by is not null)),
	CONSTRAINT "registrations_decision_says_why" CHECK(decision is null or decision in ('accepted', 'withdrawn') or length(trim(reason)) > 0),
	CONSTRAINT "registrations_nib_is_13_digits" CHECK(nib is null or (length(nib) = 13 and nib not glob '*[^0-9]*'))
);
--> statement-breakpoint
CREATE INDEX `registrations_waiting` ON `registrations` (`decision`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `registrations_by_account` ON `registrations` (`account_id`);--> statement-breakpoint
CREATE TABLE `staff_invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`enterprise_id` integer NOT NULL,
	`role` text NOT NULL,
	`label` text NOT NULL,
	`invited_by` text NOT NULL,
	`invited_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_by` text,
	`used_at` text,
	`ended_at` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`used_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_invitations_role_is_known" CHECK(role is null or role in ('owner', 'editor', 'order_desk')),
	CONSTRAINT "staff_invitations_label_is_not_blank" CHECK(length(trim(label)) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_invitations_hash` ON `staff_invitations` (`hash`);--> statement-breakpoint
CREATE INDEX `staff_invitations_by_enterprise` ON `staff_invitations` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `enterprise_trusts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enterprise_trusts_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enterprise_trusts_one_stands` ON `enterprise_trusts` (`enterprise_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `moderation_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	CONSTRAINT "moderation_rules_kind_is_known" CHECK(kind is null or kind in ('field', 'word')),
	CONSTRAINT "moderation_rules_value_is_not_blank" CHECK(length(trim(value)) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_rules_one_stands` ON `moderation_rules` (`kind`,`value`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `product_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product_id` integer NOT NULL,
	`account_id` text,
	`fields` text NOT NULL,
	`rules` text DEFAULT '[]' NOT NULL,
	`state` text NOT NULL,
	`made_at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`reason` text,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "product_changes_state_is_known" CHECK(state is null or state in ('live', 'waiting', 'accepted', 'needs_correction', 'refused', 'withdrawn')),
	CONSTRAINT "product_changes_refusal_says_why" CHECK(state not in ('needs_correction', 'refused') or length(trim(reason)) > 0)
);
--> statement-breakpoint
CREATE INDEX `product_changes_by_product` ON `product_changes` (`product_id`,`made_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `product_changes_one_waits` ON `product_changes` (`product_id`) WHERE state in ('waiting', 'needs_correction');--> statement-breakpoint
CREATE INDEX `product_changes_waiting` ON `product_changes` (`state`,`made_at`);--> statement-breakpoint
CREATE TABLE `product_drafts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`product_id` integer,
	`account_id` text NOT NULL,
	`fields` text NOT NULL,
	`base_revision` integer NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "product_drafts_base_revision_is_whole" CHECK(base_revision is null or (typeof(base_revision) = 'integer' and base_revision >= 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_drafts_one_a_person` ON `product_drafts` (`product_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `product_drafts_by_enterprise` ON `product_drafts` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `catalogue_uploads` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`file` text NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	`applied_at` text,
	`report` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `catalogue_uploads_by_enterprise` ON `catalogue_uploads` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`enterprise_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`bytes` integer NOT NULL,
	`received_bytes` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "uploads_purpose_is_known" CHECK(purpose is null or purpose in ('photo', 'catalogue', 'photo_archive')),
	CONSTRAINT "uploads_bytes_is_whole" CHECK(bytes is null or (typeof(bytes) = 'integer' and bytes >= 1)),
	CONSTRAINT "uploads_received_bytes_is_whole" CHECK(received_bytes is null or (typeof(received_bytes) = 'integer' and received_bytes >= 0))
);
--> statement-breakpoint
CREATE INDEX `uploads_by_enterprise` ON `uploads` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `visit_counts` (
	`enterprise_id` integer NOT NULL,
	`product_id` integer DEFAULT 0 NOT NULL,
	`kind` text NOT NULL,
	`counted_on` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`enterprise_id`, `counted_on`, `kind`, `product_id`),
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visit_counts_kind_is_known" CHECK(kind is null or kind in ('seen', 'found', 'whatsapp')),
	CONSTRAINT "visit_counts_counted_on_is_a_day" CHECK(counted_on is null or date(counted_on) is counted_on),
	CONSTRAINT "visit_counts_count_is_whole" CHECK(count is null or (typeof(count) = 'integer' and count >= 1))
);
--> statement-breakpoint
CREATE INDEX `visit_counts_by_day` ON `visit_counts` (`counted_on`);--> statement-breakpoint
ALTER TABLE `claims` ADD `declared_by` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `submitted_at` text;--> statement-breakpoint
ALTER TABLE `enterprises` ADD `opening_hours` text;--> statement-breakpoint
ALTER TABLE `enterprises` ADD `holiday_from_on` text;--> statement-breakpoint
ALTER TABLE `enterprises` ADD `holiday_until_on` text;--> statement-breakpoint
ALTER TABLE `enterprises` ADD `holiday_message` text;--> statement-breakpoint
ALTER TABLE `enterprises` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `photos` ADD `avif_at` text;--> statement-breakpoint
ALTER TABLE `products` ADD `length_mm` integer;--> statement-breakpoint
ALTER TABLE `products` ADD `width_mm` integer;--> statement-breakpoint
ALTER TABLE `products` ADD `height_mm` integer;--> statement-breakpoint
ALTER TABLE `products` ADD `care` text;--> statement-breakpoint
ALTER TABLE `products` ADD `care_en` text;--> statement-breakpoint
ALTER TABLE `products` ADD `kbli_code` text;--> statement-breakpoint
ALTER TABLE `products` ADD `codes_checked_at` text;--> statement-breakpoint
ALTER TABLE `products` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `products` ADD `archived_at` text;--> statement-breakpoint
-- The audit log is only ever added to.
CREATE TRIGGER `audit_entries_stay_as_they_are` BEFORE UPDATE ON `audit_entries` BEGIN SELECT raise(abort, 'The audit log is only added to.'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entries_stay` BEFORE DELETE ON `audit_entries` BEGIN SELECT raise(abort, 'The audit log is only added to.'); END;
