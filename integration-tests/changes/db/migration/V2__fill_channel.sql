-- phased: migrate
UPDATE shop.orders SET channel = source WHERE channel IS NULL;
