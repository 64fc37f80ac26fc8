-- phased: contract lock_timeout=2s
-- Loses data: the old column has no currency. Fails on totals above 2147483647, which it cannot hold.
ALTER TABLE orders
  DROP CONSTRAINT orders_total_present,
  ADD COLUMN total_amount INT;

UPDATE orders SET total_amount = total_amount_minor;

ALTER TABLE orders
  ADD CONSTRAINT orders_total_known
  CHECK (total_amount IS NOT NULL OR (total_amount_minor IS NOT NULL AND currency IS NOT NULL));
