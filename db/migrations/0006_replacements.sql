ALTER TABLE `claims` ADD `replaces_claim_id` integer REFERENCES claims(id);--> statement-breakpoint
CREATE INDEX `claims_by_replaced` ON `claims` (`replaces_claim_id`);--> statement-breakpoint
CREATE INDEX `photos_by_file` ON `photos` (`file`);