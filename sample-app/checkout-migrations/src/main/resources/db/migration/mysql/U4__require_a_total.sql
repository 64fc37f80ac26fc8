-- phased: migrate lock_timeout=2s
ALTER TABLE orders
  MODIFY COLUMN total_amount_minor BIGINT,
  MODIFY COLUMN currency           CHAR(3),
  ALGORITHM = INPLACE, LOCK = NONE;
