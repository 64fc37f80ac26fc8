-- phased: contract lock_timeout=2s owner=team-checkout not_before=2027-01-31
ALTER TABLE orders DROP COLUMN total_amount;
