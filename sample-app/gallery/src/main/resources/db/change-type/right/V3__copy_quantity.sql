-- phased: migrate
UPDATE items SET units = quantity::INTEGER WHERE units IS NULL;
