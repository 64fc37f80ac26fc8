CREATE TABLE orders (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer     VARCHAR(200) NOT NULL,
  total_amount INT          NOT NULL,
  delivery     VARCHAR(20)  NOT NULL DEFAULT 'STANDARD',
  placed_at    TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  INDEX orders_customer (customer)
);
