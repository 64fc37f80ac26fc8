-- phased: expand lock_timeout=2s
ALTER TABLE customers ADD COLUMN email TEXT;
