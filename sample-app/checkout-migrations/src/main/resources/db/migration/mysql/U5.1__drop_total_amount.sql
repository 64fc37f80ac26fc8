-- phased: contract lock_timeout=2s
-- phased: fills=orders.total_amount
-- Loses data: the old column has no currency. Fails on totals above 2147483647, which it cannot hold.
ALTER TABLE orders ADD COLUMN total_amount INT;

UPDATE orders SET total_amount = total_amount_minor;
