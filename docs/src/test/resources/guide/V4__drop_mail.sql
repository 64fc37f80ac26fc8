-- phased: contract lock_timeout=500ms
-- phased: retry_for=10min
ALTER TABLE customers DROP COLUMN mail;
