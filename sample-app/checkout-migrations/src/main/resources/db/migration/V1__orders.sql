CREATE TABLE orders (
  id           BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer     TEXT        NOT NULL,
  total_amount INT         NOT NULL,
  placed_at    TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX orders_customer ON orders (customer);
