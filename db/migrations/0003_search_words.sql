CREATE TABLE `search_clicks` (
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`opened_id` integer NOT NULL,
	`opened_on` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`opened_on`, `kind`, `text`, `opened_id`),
	CONSTRAINT "search_clicks_kind_is_known" CHECK(kind is null or kind in ('product', 'enterprise')),
	CONSTRAINT "search_clicks_opened_on_is_a_day" CHECK(opened_on is null or date(opened_on) is opened_on),
	CONSTRAINT "search_clicks_text_is_not_blank" CHECK(length(trim(text)) > 0),
	CONSTRAINT "search_clicks_count_is_whole" CHECK(count is null or (typeof(count) = 'integer' and count >= 1))
);
--> statement-breakpoint
CREATE TABLE `search_misses` (
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`asked_on` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`asked_on`, `kind`, `text`),
	CONSTRAINT "search_misses_kind_is_known" CHECK(kind is null or kind in ('product', 'enterprise')),
	CONSTRAINT "search_misses_asked_on_is_a_day" CHECK(asked_on is null or date(asked_on) is asked_on),
	CONSTRAINT "search_misses_text_is_not_blank" CHECK(length(trim(text)) > 0),
	CONSTRAINT "search_misses_count_is_whole" CHECK(count is null or (typeof(count) = 'integer' and count >= 1))
);
--> statement-breakpoint
CREATE TABLE `search_words` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`word` text NOT NULL,
	`meaning` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`ended_at` text,
	CONSTRAINT "search_words_kind_is_known" CHECK(kind is null or kind in ('same', 'means', 'describes', 'skip')),
	CONSTRAINT "search_words_word_is_not_blank" CHECK(length(trim(word)) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_words_once` ON `search_words` (`kind`,`word`,`meaning`);--> statement-breakpoint
ALTER TABLE `search_enterprises` ADD `static_score` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `search_products` ADD `static_score` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Every word of the products and of the UMKM, with the number of rows that hold it: what misspelt words are held against.
CREATE VIRTUAL TABLE `product_vocabulary` USING fts5vocab(`product_search`, 'row');
--> statement-breakpoint
CREATE VIRTUAL TABLE `enterprise_vocabulary` USING fts5vocab(`enterprise_search`, 'row');
