CREATE TABLE `search_feeds` (
	`name` text PRIMARY KEY NOT NULL,
	`last_change_id` integer,
	`shape` text,
	`made_at` text,
	`synonyms` text,
	`holder` text,
	`held_until` text
);
