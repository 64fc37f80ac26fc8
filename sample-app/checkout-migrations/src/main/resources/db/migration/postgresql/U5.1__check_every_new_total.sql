-- phased: migrate lock_timeout=2s
ALTER TABLE orders
  DROP CONSTRAINT orders_total_present,
  ADD CONSTRAINT orders_total_present
    CHECK (total_amount_minor IS NOT NULL AND currency IS NOT NULL) NOT VALID;
