-- phased: migrate
UPDATE orders SET currency = 'EUR' WHERE currency IS NULL;

-- NOT VALID looks at no row, so the strong lock is short.
ALTER TABLE orders
  ADD CONSTRAINT currency_is_known CHECK (currency IS NOT NULL) NOT VALID;
