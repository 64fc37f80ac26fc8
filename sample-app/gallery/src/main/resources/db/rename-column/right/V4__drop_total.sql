-- phased: contract
DROP TRIGGER total_cents_follows ON orders;
DROP FUNCTION total_cents_follows();
ALTER TABLE orders DROP COLUMN total;
