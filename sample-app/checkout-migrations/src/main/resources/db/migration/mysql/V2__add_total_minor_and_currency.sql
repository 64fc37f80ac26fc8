-- phased: expand lock_timeout=2s owner=team-checkout
-- Code that does not know the new columns leaves them empty, and code that does not know the old
-- one leaves that empty; so none of them may be NOT NULL, or have a default that would pass for a
-- value somebody wrote. Rebuilds the table, while reads and writes go on.
ALTER TABLE orders
  ADD COLUMN total_amount_minor BIGINT,
  ADD COLUMN currency           CHAR(3),
  MODIFY COLUMN total_amount    INT,
  ALGORITHM = INPLACE, LOCK = NONE;
