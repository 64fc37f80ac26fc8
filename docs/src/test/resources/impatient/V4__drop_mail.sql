-- phased: contract lock_timeout=200ms retries=1
ALTER TABLE customers DROP COLUMN mail;
