-- phased: expand
CREATE TABLE addresses (
  customer_id BIGINT PRIMARY KEY REFERENCES customers (id),
  postcode    TEXT NOT NULL
);
ALTER TABLE customers ALTER COLUMN postcode DROP NOT NULL;

-- What code writes that knows the old table only.
CREATE FUNCTION addresses_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO addresses VALUES (NEW.id, NEW.postcode)
  ON CONFLICT (customer_id) DO UPDATE SET postcode = NEW.postcode;
  RETURN NULL;
END
$$;

CREATE TRIGGER addresses_follow
  AFTER INSERT OR UPDATE OF postcode ON customers
  FOR EACH ROW WHEN (NEW.postcode IS NOT NULL) EXECUTE FUNCTION addresses_follow();
