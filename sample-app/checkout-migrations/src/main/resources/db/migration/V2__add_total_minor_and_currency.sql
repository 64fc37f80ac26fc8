-- phased: expand lock_timeout=2s
-- Code that does not know the new columns leaves them empty, and code that does not know the old
-- one leaves that empty; so none of them may be NOT NULL, or have a default that would pass for a
-- value somebody wrote.
ALTER TABLE orders
  ADD COLUMN total_amount_minor BIGINT,
  ADD COLUMN currency           TEXT,
  ALTER COLUMN total_amount DROP NOT NULL;
