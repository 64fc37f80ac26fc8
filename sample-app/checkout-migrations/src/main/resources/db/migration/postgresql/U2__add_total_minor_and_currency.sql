-- phased: expand lock_timeout=2s fills=orders.total_amount
DROP TRIGGER orders_totals_agree ON orders;
DROP FUNCTION orders_totals_agree();

-- Orders that were not copied: in another currency, or too large, on which this fails.
UPDATE orders SET total_amount = total_amount_minor WHERE total_amount IS NULL;

ALTER TABLE orders
  DROP COLUMN total_amount_minor,
  DROP COLUMN currency,
  ALTER COLUMN total_amount SET NOT NULL;
