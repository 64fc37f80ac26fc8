-- phased: contract
DROP TRIGGER units_follows ON items;
DROP FUNCTION units_follows();
ALTER TABLE items DROP COLUMN quantity;
