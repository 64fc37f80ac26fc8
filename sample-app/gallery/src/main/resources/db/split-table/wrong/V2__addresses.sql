-- phased: expand
CREATE TABLE addresses (
  customer_id BIGINT PRIMARY KEY REFERENCES customers (id),
  postcode    TEXT NOT NULL
);
ALTER TABLE customers ALTER COLUMN postcode DROP NOT NULL;
INSERT INTO addresses SELECT id, postcode FROM customers;
