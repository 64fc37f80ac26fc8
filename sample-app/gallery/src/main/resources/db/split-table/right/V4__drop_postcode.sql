-- phased: contract
DROP TRIGGER addresses_follow ON customers;
DROP FUNCTION addresses_follow();
ALTER TABLE customers DROP COLUMN postcode;
