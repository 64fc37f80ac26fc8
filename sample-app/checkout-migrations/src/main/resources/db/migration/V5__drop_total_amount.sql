-- phased: contract lock_timeout=2s
-- What the first version wrote after V3; nobody runs it any more.
UPDATE orders
SET total_amount_minor = total_amount,
    currency           = 'EUR'
WHERE total_amount_minor IS NULL;

-- Takes orders_total_known with it.
ALTER TABLE orders
  DROP COLUMN total_amount,
  ADD CONSTRAINT orders_total_present
    CHECK (total_amount_minor IS NOT NULL AND currency IS NOT NULL) NOT VALID;
