CREATE TABLE orders (
  id           BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer     TEXT        NOT NULL,
  total_amount INT         NOT NULL,
  delivery     TEXT        NOT NULL DEFAULT 'STANDARD',
  placed_at    TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX orders_customer ON orders (customer);
