-- phased: contract
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_present;
