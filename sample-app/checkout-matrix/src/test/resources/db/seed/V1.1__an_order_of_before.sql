INSERT INTO orders (customer, total_amount) VALUES ('fay', 4200);
