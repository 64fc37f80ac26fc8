-- phased: expand lock_timeout=2s
-- Orders that only the newest version wrote.
UPDATE orders SET total_amount = total_amount_minor WHERE total_amount IS NULL;

ALTER TABLE orders
  DROP COLUMN total_amount_minor,
  DROP COLUMN currency,
  ALTER COLUMN total_amount SET NOT NULL;
