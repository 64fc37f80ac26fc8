-- phased: contract
ALTER TABLE shop.orders DROP COLUMN source;
