-- phased: contract
-- Reads both tables under locks that let reads and writes go on.
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer;
