-- phased: expand
ALTER TABLE items
  ADD COLUMN units INTEGER,
  ALTER COLUMN quantity DROP NOT NULL;

-- What code writes that knows the old column only.
CREATE FUNCTION units_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.units := NEW.quantity::INTEGER;
  RETURN NEW;
END
$$;

CREATE TRIGGER units_follows
  BEFORE INSERT OR UPDATE OF quantity ON items
  FOR EACH ROW WHEN (NEW.quantity IS NOT NULL) EXECUTE FUNCTION units_follows();
