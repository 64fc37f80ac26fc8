-- phased: contract lock_timeout=2s owner=team-checkout not_before=2027-01-31
DROP TRIGGER orders_totals_agree ON orders;
DROP FUNCTION orders_totals_agree();

-- Takes orders_total_known with it.
ALTER TABLE orders
  DROP COLUMN total_amount,
  ADD CONSTRAINT orders_total_present
    CHECK (total_amount_minor IS NOT NULL AND currency IS NOT NULL) NOT VALID;
