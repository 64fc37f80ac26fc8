-- phased: migrate
-- Reads the whole table under a lock that lets reads and writes go on.
ALTER TABLE orders VALIDATE CONSTRAINT currency_is_known;
