-- phased: migrate lock_timeout=2s
-- Code that writes the old column only has the triggers fill these two. A CHECK would have the
-- table copied, and writes wait for that.
ALTER TABLE orders
  MODIFY COLUMN total_amount_minor BIGINT  NOT NULL,
  MODIFY COLUMN currency           CHAR(3) NOT NULL,
  ALGORITHM = INPLACE, LOCK = NONE;
