-- phased: expand
ALTER TABLE orders
  ADD COLUMN total_cents BIGINT,
  ALTER COLUMN total DROP NOT NULL;

-- What code writes that knows the old column only.
CREATE FUNCTION total_cents_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.total_cents := NEW.total;
  RETURN NEW;
END
$$;

CREATE TRIGGER total_cents_follows
  BEFORE INSERT OR UPDATE OF total ON orders
  FOR EACH ROW WHEN (NEW.total IS NOT NULL) EXECUTE FUNCTION total_cents_follows();
