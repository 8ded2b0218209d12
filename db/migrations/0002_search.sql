CREATE TABLE `search_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`ids` text NOT NULL,
	CONSTRAINT "search_changes_kind_is_known" CHECK(kind is null or kind in ('product', 'enterprise'))
);
--> statement-breakpoint
CREATE TABLE `search_enterprises` (
	`enterprise_id` integer PRIMARY KEY NOT NULL,
	`category_id` text,
	`kecamatan_code` text,
	`kelurahan_code` text,
	`ships_abroad` integer NOT NULL,
	`readiness` text,
	`listed_at` text NOT NULL,
	`name_key` text NOT NULL,
	`claims` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_enterprises_by_name` ON `search_enterprises` (`name_key`,`enterprise_id`);--> statement-breakpoint
CREATE TABLE `search_products` (
	`product_id` integer PRIMARY KEY NOT NULL,
	`public_until_on` text NOT NULL,
	`category_id` text NOT NULL,
	`kecamatan_code` text,
	`kelurahan_code` text,
	`price` integer NOT NULL,
	`ships_abroad` integer NOT NULL,
	`readiness` text,
	`listed_at` text NOT NULL,
	`name_key` text NOT NULL,
	`claims` text NOT NULL,
	CONSTRAINT "search_products_public_until_on_is_a_day" CHECK(public_until_on is null or date(public_until_on) is public_until_on)
);
--> statement-breakpoint
CREATE INDEX `search_products_by_name` ON `search_products` (`name_key`,`product_id`);
--> statement-breakpoint
-- Words of products that may be public. Contentless: the texts stand in their own tables and are not kept twice.
-- Prefix lists, because the last word typed is always taken as a beginning.
CREATE VIRTUAL TABLE `product_search` USING fts5(
	name, name_en, category, enterprise, place, description,
	content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
--> statement-breakpoint
-- Words of every UMKM.
CREATE VIRTUAL TABLE `enterprise_search` USING fts5(
	name, main_product, category, place, story,
	content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
