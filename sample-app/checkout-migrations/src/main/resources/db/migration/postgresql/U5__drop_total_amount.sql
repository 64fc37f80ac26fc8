-- phased: contract lock_timeout=2s
-- phased: fills=orders.total_amount,orders.total_amount_minor,orders.currency
-- Loses data: the old column has no currency. Fails on totals above 2147483647, which it cannot hold.
ALTER TABLE orders
  DROP CONSTRAINT orders_total_present,
  ADD COLUMN total_amount INT;

UPDATE orders SET total_amount = total_amount_minor;

ALTER TABLE orders
  ADD CONSTRAINT orders_total_known
  CHECK (total_amount IS NOT NULL OR (total_amount_minor IS NOT NULL AND currency IS NOT NULL));

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
