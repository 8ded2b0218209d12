ALTER TABLE `events` ADD `ended_at` text;--> statement-breakpoint
ALTER TABLE `events` ADD `end_reason` text;--> statement-breakpoint
CREATE INDEX `products_by_capacity` ON `products` (`capacity_per_month`,`enterprise_id`) WHERE capacity_per_month is not null;--> statement-breakpoint
CREATE INDEX `products_by_hs` ON `products` (`hs_code`,`enterprise_id`) WHERE hs_code is not null;