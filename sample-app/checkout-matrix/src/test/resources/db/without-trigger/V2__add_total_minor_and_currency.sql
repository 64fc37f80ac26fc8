-- phased: expand lock_timeout=2s
ALTER TABLE orders
  ADD COLUMN total_amount_minor BIGINT,
  ADD COLUMN currency           TEXT,
  ALTER COLUMN total_amount DROP NOT NULL;
