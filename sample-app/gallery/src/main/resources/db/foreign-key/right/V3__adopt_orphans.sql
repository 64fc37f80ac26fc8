-- phased: contract
INSERT INTO customers SELECT DISTINCT customer_no FROM orders
ON CONFLICT DO NOTHING;
