-- phased: contract
-- Looks at no row again: the constraint has proven it.
ALTER TABLE orders ALTER COLUMN currency SET NOT NULL;
ALTER TABLE orders
  DROP CONSTRAINT currency_is_known,
  ALTER COLUMN currency DROP DEFAULT;
