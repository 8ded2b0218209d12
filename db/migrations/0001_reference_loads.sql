CREATE TABLE `reference_loads` (
	`name` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`loaded_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
