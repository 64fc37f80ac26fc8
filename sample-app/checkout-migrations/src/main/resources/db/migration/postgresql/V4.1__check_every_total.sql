-- phased: migrate
-- In a transaction of its own: reads the whole table under a lock that lets reads and writes go on.
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_known;
