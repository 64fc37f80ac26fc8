-- phased: expand lock_timeout=2s owner=team-checkout
-- Code that does not know the new columns leaves them empty, and code that does not know the old
-- one leaves that empty; so none of them may be NOT NULL, or have a default that would pass for a
-- value somebody wrote.
ALTER TABLE orders
  ADD COLUMN total_amount_minor BIGINT,
  ADD COLUMN currency           TEXT,
  ALTER COLUMN total_amount DROP NOT NULL;

-- One total in two columns: each version writes those it knows, and the others follow. Without
-- this, a version that reads the new column misses what an older one changes in the old.
CREATE FUNCTION orders_totals_agree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.total_amount_minor IS NULL
     OR TG_OP = 'UPDATE'
        AND NEW.total_amount_minor IS NOT DISTINCT FROM OLD.total_amount_minor
        AND NEW.total_amount IS DISTINCT FROM OLD.total_amount THEN
    NEW.total_amount_minor := NEW.total_amount;
    NEW.currency := COALESCE(NEW.currency, 'EUR');
  ELSIF NEW.total_amount IS NULL
     OR TG_OP = 'UPDATE'
        AND NEW.total_amount IS NOT DISTINCT FROM OLD.total_amount
        AND NEW.total_amount_minor IS DISTINCT FROM OLD.total_amount_minor THEN
    -- Empty if the old column can't hold it.
    NEW.total_amount :=
      CASE WHEN NEW.currency = 'EUR' AND NEW.total_amount_minor <= 2147483647
        THEN NEW.total_amount_minor END;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER orders_totals_agree
  BEFORE INSERT OR UPDATE ON orders
  FOR EACH ROW EXECUTE FUNCTION orders_totals_agree();
