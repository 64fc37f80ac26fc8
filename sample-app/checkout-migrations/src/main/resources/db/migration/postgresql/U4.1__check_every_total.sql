-- phased: migrate lock_timeout=2s
ALTER TABLE orders
  DROP CONSTRAINT orders_total_known,
  ADD CONSTRAINT orders_total_known
    CHECK (total_amount IS NOT NULL OR (total_amount_minor IS NOT NULL AND currency IS NOT NULL))
    NOT VALID;
