-- phased: migrate
INSERT INTO addresses
SELECT id, postcode FROM customers WHERE postcode IS NOT NULL
ON CONFLICT DO NOTHING;
