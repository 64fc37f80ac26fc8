CREATE TABLE customers (
  id   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mail TEXT   NOT NULL
);

INSERT INTO customers (mail) VALUES ('Ann@example.org'), ('bob@example.org');
