-- phased: expand
ALTER TABLE orders
  ADD CONSTRAINT orders_customer FOREIGN KEY (customer_no) REFERENCES customers (no);
