-- phased: contract
ALTER TABLE customers DROP COLUMN email;
