-- phased: migrate lock_timeout=2s
-- Holds for code that writes the old column only, both, or the new ones only. NOT VALID looks at
-- no row that is there already, so the strong lock is short.
ALTER TABLE orders
  ADD CONSTRAINT orders_total_known
  CHECK (total_amount IS NOT NULL OR (total_amount_minor IS NOT NULL AND currency IS NOT NULL))
  NOT VALID;
