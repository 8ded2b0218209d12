CREATE TABLE `business_ids` (
	`claim_id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`released_at` text,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "business_ids_kind_is_known" CHECK(kind is null or kind in ('nib', 'iumk', 'tdp', 'akta')),
	CONSTRAINT "business_ids_number_is_not_blank" CHECK(length(trim(number)) > 0),
	CONSTRAINT "business_ids_nib_is_13_digits" CHECK(kind <> 'nib' or (length(number) = 13 and number not glob '*[^0-9]*'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `business_ids_number` ON `business_ids` (`kind`,`number`) WHERE released_at is null;--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `categories_by_parent` ON `categories` (`parent_id`,`position`);--> statement-breakpoint
CREATE TABLE `category_aliases` (
	`alias` text PRIMARY KEY NOT NULL,
	`category_id` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `category_aliases_by_category` ON `category_aliases` (`category_id`);--> statement-breakpoint
CREATE TABLE `category_codes` (
	`category_id` text NOT NULL,
	`scheme` text NOT NULL,
	`version` text NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`category_id`, `scheme`, `version`, `code`),
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "category_codes_scheme_is_known" CHECK(scheme is null or scheme in ('kbli', 'nice', 'hs'))
);
--> statement-breakpoint
CREATE TABLE `classification_codes` (
	`scheme` text NOT NULL,
	`version` text NOT NULL,
	`code` text NOT NULL,
	`parent_code` text,
	`name` text NOT NULL,
	`name_en` text,
	`description` text,
	`keywords` text,
	`usual` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`scheme`, `version`, `code`),
	CONSTRAINT "classification_codes_scheme_is_known" CHECK(scheme is null or scheme in ('kbli', 'nice', 'hs'))
);
--> statement-breakpoint
CREATE TABLE `certificate_types` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`short_name` text NOT NULL,
	`issuer` text,
	`meaning` text,
	`meaning_en` text,
	`register_url` text,
	`for_export` integer DEFAULT false NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `certificates` (
	`claim_id` integer PRIMARY KEY NOT NULL,
	`type_id` text NOT NULL,
	`number` text,
	`issuer` text,
	`issued_on` text,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`type_id`) REFERENCES `certificate_types`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificates_issued_on_is_a_day" CHECK(issued_on is null or date(issued_on) is issued_on)
);
--> statement-breakpoint
CREATE INDEX `certificates_by_type` ON `certificates` (`type_id`);--> statement-breakpoint
CREATE INDEX `certificates_by_number` ON `certificates` (`number`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`enterprise_id` integer NOT NULL,
	`product_id` integer,
	`expires_on` text,
	`declared_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_kind_is_known" CHECK(kind is null or kind in ('business_id', 'certificate', 'ip_right', 'graduation')),
	CONSTRAINT "claims_expires_on_is_a_day" CHECK(expires_on is null or date(expires_on) is expires_on),
	CONSTRAINT "claims_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE INDEX `claims_by_enterprise` ON `claims` (`enterprise_id`,`kind`);--> statement-breakpoint
CREATE INDEX `claims_by_product` ON `claims` (`product_id`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`claim_id` integer NOT NULL,
	`decision` text NOT NULL,
	`method` text,
	`verified_by` text NOT NULL,
	`verified_at` text NOT NULL,
	`valid_until_on` text,
	`reason` text,
	`superseded_at` text,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verifications_decision_is_known" CHECK(decision is null or decision in ('verified', 'needs_correction', 'refused')),
	CONSTRAINT "verifications_method_is_known" CHECK(method is null or method in ('document_seen', 'register_checked', 'visit')),
	CONSTRAINT "verifications_valid_until_on_is_a_day" CHECK(valid_until_on is null or date(valid_until_on) is valid_until_on),
	CONSTRAINT "verifications_say_how" CHECK(decision <> 'verified' or method is not null),
	CONSTRAINT "verifications_say_why" CHECK(decision = 'verified' or length(trim(reason)) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verifications_one_stands` ON `verifications` (`claim_id`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `verifications_by_claim` ON `verifications` (`claim_id`);--> statement-breakpoint
CREATE TABLE `enterprise_figures` (
	`enterprise_id` integer NOT NULL,
	`as_of_on` text NOT NULL,
	`annual_sales` integer,
	`capital` integer,
	`workers` integer,
	PRIMARY KEY(`enterprise_id`, `as_of_on`),
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enterprise_figures_as_of_on_is_a_day" CHECK(as_of_on is null or date(as_of_on) is as_of_on),
	CONSTRAINT "enterprise_figures_annual_sales_is_whole" CHECK(annual_sales is null or (typeof(annual_sales) = 'integer' and annual_sales >= 0)),
	CONSTRAINT "enterprise_figures_capital_is_whole" CHECK(capital is null or (typeof(capital) = 'integer' and capital >= 0)),
	CONSTRAINT "enterprise_figures_workers_is_whole" CHECK(workers is null or (typeof(workers) = 'integer' and workers >= 0))
);
--> statement-breakpoint
CREATE TABLE `enterprises` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`category_id` text,
	`main_product` text,
	`story` text,
	`story_en` text,
	`founded_year` integer,
	`women_led` integer,
	`ships_abroad` integer DEFAULT false NOT NULL,
	`kabkota_code` text,
	`kecamatan_code` text,
	`kelurahan_code` text,
	`whatsapp` text,
	`whatsapp_shown_since` text,
	`email` text,
	`source_url` text,
	`source_year` integer,
	`is_example` integer DEFAULT false NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kabkota_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kecamatan_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kelurahan_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enterprises_name_is_not_blank" CHECK(length(trim(name)) > 0),
	CONSTRAINT "enterprises_founded_year_is_whole" CHECK(founded_year is null or (typeof(founded_year) = 'integer' and founded_year >= 1800)),
	CONSTRAINT "enterprises_whatsapp_is_e164" CHECK(whatsapp is null or (whatsapp glob '+[1-9]*' and length(whatsapp) between 9 and 16 and substr(whatsapp, 2) not glob '*[^0-9]*')),
	CONSTRAINT "enterprises_whatsapp_to_show" CHECK(whatsapp_shown_since is null or whatsapp is not null),
	CONSTRAINT "enterprises_place_is_nested" CHECK((kelurahan_code is null or (kecamatan_code is not null and kelurahan_code glob kecamatan_code || '.*')) and (kecamatan_code is null or (kabkota_code is not null and kecamatan_code glob kabkota_code || '.*')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enterprises_slug` ON `enterprises` (`slug`);--> statement-breakpoint
CREATE INDEX `enterprises_by_name` ON `enterprises` (`name_key`,`kelurahan_code`);--> statement-breakpoint
CREATE INDEX `enterprises_by_whatsapp` ON `enterprises` (`whatsapp`);--> statement-breakpoint
CREATE INDEX `enterprises_by_kelurahan` ON `enterprises` (`kelurahan_code`);--> statement-breakpoint
CREATE INDEX `enterprises_by_kecamatan` ON `enterprises` (`kecamatan_code`);--> statement-breakpoint
CREATE INDEX `enterprises_by_category` ON `enterprises` (`category_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`place` text,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`source_url` text,
	`is_example` integer DEFAULT false NOT NULL,
	CONSTRAINT "events_name_is_not_blank" CHECK(length(trim(name)) > 0),
	CONSTRAINT "events_kind_is_known" CHECK(kind is null or kind in ('exhibition', 'trade_promotion', 'trade_mission', 'campaign')),
	CONSTRAINT "events_starts_on_is_a_day" CHECK(starts_on is null or date(starts_on) is starts_on),
	CONSTRAINT "events_ends_on_is_a_day" CHECK(ends_on is null or date(ends_on) is ends_on)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug` ON `events` (`slug`);--> statement-breakpoint
CREATE INDEX `events_by_day` ON `events` (`ends_on`);--> statement-breakpoint
CREATE TABLE `exemptions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	`valid_until_on` text,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exemptions_reason_is_not_blank" CHECK(length(trim(reason)) > 0),
	CONSTRAINT "exemptions_valid_until_on_is_a_day" CHECK(valid_until_on is null or date(valid_until_on) is valid_until_on),
	CONSTRAINT "exemptions_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE INDEX `exemptions_by_enterprise` ON `exemptions` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `graduations` (
	`claim_id` integer PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`cohort_id` integer,
	`graduated_on` text,
	`certificate_number` text,
	`result` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "graduations_result_is_known" CHECK(result is null or result in ('lulus', 'tidak_lulus', 'kompeten', 'belum_kompeten')),
	CONSTRAINT "graduations_graduated_on_is_a_day" CHECK(graduated_on is null or date(graduated_on) is graduated_on)
);
--> statement-breakpoint
CREATE INDEX `graduations_by_programme` ON `graduations` (`programme_id`);--> statement-breakpoint
CREATE INDEX `graduations_by_certificate` ON `graduations` (`certificate_number`);--> statement-breakpoint
CREATE TABLE `ip_right_classes` (
	`claim_id` integer NOT NULL,
	`nice_class` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `nice_class`),
	FOREIGN KEY (`claim_id`) REFERENCES `ip_rights`(`claim_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ip_right_classes_exist" CHECK(nice_class between 1 and 45)
);
--> statement-breakpoint
CREATE TABLE `ip_rights` (
	`claim_id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`stage` text NOT NULL,
	`application_number` text,
	`registration_number` text,
	`filed_on` text,
	`registered_on` text,
	`holder` text,
	`holder_is_enterprise` integer,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ip_rights_title_is_not_blank" CHECK(length(trim(title)) > 0),
	CONSTRAINT "ip_rights_kind_is_known" CHECK(kind is null or kind in ('merek', 'merek_kolektif', 'hak_cipta', 'paten', 'paten_sederhana', 'desain_industri', 'indikasi_geografis', 'rahasia_dagang', 'dtlst')),
	CONSTRAINT "ip_rights_stage_is_known" CHECK(stage is null or stage in ('persiapan', 'diajukan', 'formalitas', 'pengumuman', 'selesai_pengumuman', 'pelayanan_teknis', 'keberatan', 'substantif', 'usulan_penolakan', 'banding', 'didaftar', 'tercatat', 'diberi', 'ditarik_kembali', 'ditolak', 'dihapus', 'dibatalkan', 'berakhir')),
	CONSTRAINT "ip_rights_filed_on_is_a_day" CHECK(filed_on is null or date(filed_on) is filed_on),
	CONSTRAINT "ip_rights_registered_on_is_a_day" CHECK(registered_on is null or date(registered_on) is registered_on),
	CONSTRAINT "ip_rights_registered_has_a_number" CHECK(stage not in ('didaftar', 'tercatat', 'diberi') or registration_number is not null)
);
--> statement-breakpoint
CREATE INDEX `ip_rights_by_application` ON `ip_rights` (`application_number`);--> statement-breakpoint
CREATE INDEX `ip_rights_by_registration` ON `ip_rights` (`registration_number`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`product_id` integer,
	`position` integer NOT NULL,
	`file` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`alt` text,
	`alt_en` text,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "photos_file_is_not_blank" CHECK(length(trim(file)) > 0),
	CONSTRAINT "photos_width_is_whole" CHECK(width is null or (typeof(width) = 'integer' and width >= 1)),
	CONSTRAINT "photos_height_is_whole" CHECK(height is null or (typeof(height) = 'integer' and height >= 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photos_position` ON `photos` (`enterprise_id`,`product_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `photos_once_per_product` ON `photos` (`product_id`,`file`);--> statement-breakpoint
CREATE INDEX `photos_by_product` ON `photos` (`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `product_variants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`sku` text,
	`price` integer,
	`stock` integer,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "product_variants_name_is_not_blank" CHECK(length(trim(name)) > 0),
	CONSTRAINT "product_variants_price_is_whole" CHECK(price is null or (typeof(price) = 'integer' and price >= 1)),
	CONSTRAINT "product_variants_stock_is_whole" CHECK(stock is null or (typeof(stock) = 'integer' and stock >= 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_variants_position` ON `product_variants` (`product_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `product_variants_name` ON `product_variants` (`product_id`,`name`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enterprise_id` integer NOT NULL,
	`slug` text NOT NULL,
	`sku` text,
	`name` text NOT NULL,
	`name_en` text,
	`description` text,
	`description_en` text,
	`materials` text,
	`materials_en` text,
	`category_id` text,
	`price` integer,
	`unit` text DEFAULT 'pcs' NOT NULL,
	`stock` integer,
	`weight_grams` integer,
	`min_order` integer,
	`capacity_per_month` integer,
	`lead_time_days` integer,
	`shelf_life_days` integer,
	`hs_code` text,
	`pattern_seed` integer,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`updated_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "products_name_is_not_blank" CHECK(length(trim(name)) > 0),
	CONSTRAINT "products_price_is_whole" CHECK(price is null or (typeof(price) = 'integer' and price >= 1)),
	CONSTRAINT "products_stock_is_whole" CHECK(stock is null or (typeof(stock) = 'integer' and stock >= 0)),
	CONSTRAINT "products_weight_grams_is_whole" CHECK(weight_grams is null or (typeof(weight_grams) = 'integer' and weight_grams >= 1)),
	CONSTRAINT "products_min_order_is_whole" CHECK(min_order is null or (typeof(min_order) = 'integer' and min_order >= 1)),
	CONSTRAINT "products_capacity_per_month_is_whole" CHECK(capacity_per_month is null or (typeof(capacity_per_month) = 'integer' and capacity_per_month >= 1)),
	CONSTRAINT "products_lead_time_days_is_whole" CHECK(lead_time_days is null or (typeof(lead_time_days) = 'integer' and lead_time_days >= 0)),
	CONSTRAINT "products_shelf_life_days_is_whole" CHECK(shelf_life_days is null or (typeof(shelf_life_days) = 'integer' and shelf_life_days >= 1)),
	CONSTRAINT "products_pattern_seed_is_whole" CHECK(pattern_seed is null or (typeof(pattern_seed) = 'integer' and pattern_seed >= 0)),
	CONSTRAINT "products_hs_code_is_digits" CHECK(hs_code is null or (length(hs_code) between 6 and 8 and hs_code not glob '*[^0-9]*'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_slug` ON `products` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `products_sku_in_enterprise` ON `products` (`enterprise_id`,`sku`);--> statement-breakpoint
CREATE INDEX `products_by_enterprise` ON `products` (`enterprise_id`);--> statement-breakpoint
CREATE INDEX `products_by_category` ON `products` (`category_id`);--> statement-breakpoint
CREATE TABLE `wholesale_tiers` (
	`product_id` integer NOT NULL,
	`min_quantity` integer NOT NULL,
	`price` integer NOT NULL,
	PRIMARY KEY(`product_id`, `min_quantity`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wholesale_tiers_min_quantity_is_whole" CHECK(min_quantity is null or (typeof(min_quantity) = 'integer' and min_quantity >= 2)),
	CONSTRAINT "wholesale_tiers_price_is_whole" CHECK(price is null or (typeof(price) = 'integer' and price >= 1))
);
--> statement-breakpoint
CREATE TABLE `cohorts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` text NOT NULL,
	`name` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cohorts_name_is_not_blank" CHECK(length(trim(name)) > 0),
	CONSTRAINT "cohorts_starts_on_is_a_day" CHECK(starts_on is null or date(starts_on) is starts_on),
	CONSTRAINT "cohorts_ends_on_is_a_day" CHECK(ends_on is null or date(ends_on) is ends_on)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cohorts_name_in_programme` ON `cohorts` (`programme_id`,`name`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`organiser` text,
	`period` text,
	`facts` text,
	`source_url` text,
	`trains` integer DEFAULT false NOT NULL,
	`is_example` integer DEFAULT false NOT NULL,
	CONSTRAINT "programmes_name_is_not_blank" CHECK(length(trim(name)) > 0)
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product_id` integer NOT NULL,
	`published_by` text NOT NULL,
	`published_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publications_end_has_a_reason" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_one_stands` ON `publications` (`product_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `publications_by_product` ON `publications` (`product_id`);--> statement-breakpoint
CREATE INDEX `publications_newest` ON `publications` (`published_at`);--> statement-breakpoint
CREATE TABLE `regions` (
	`code` text PRIMARY KEY NOT NULL,
	`level` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`parent_code` text,
	`postal_code` text,
	`latitude` real,
	`longitude` real,
	`outline` text,
	FOREIGN KEY (`parent_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "regions_level_is_known" CHECK(level is null or level in ('provinsi', 'kabkota', 'kecamatan', 'kelurahan'))
);
--> statement-breakpoint
CREATE INDEX `regions_by_parent` ON `regions` (`parent_code`);--> statement-breakpoint
CREATE INDEX `regions_by_level_and_name` ON `regions` (`level`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `regions_slug_in_parent` ON `regions` (`parent_code`,`slug`);