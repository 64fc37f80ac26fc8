-- phased: expand
ALTER TABLE customers ADD COLUMN mail TEXT;
UPDATE customers SET mail = email;
