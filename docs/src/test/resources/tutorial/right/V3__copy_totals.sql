-- phased: migrate
UPDATE orders SET total_cents = total WHERE total_cents IS NULL;
