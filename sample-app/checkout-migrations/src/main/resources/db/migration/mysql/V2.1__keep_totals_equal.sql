-- phased: expand lock_timeout=2s
-- One total in two columns: each version writes those it knows, and the others follow. Without
-- this, a version that reads the new column misses what an older one changes in the old.
CREATE TRIGGER orders_totals_agree_on_insert BEFORE INSERT ON orders FOR EACH ROW
BEGIN
  IF NEW.total_amount_minor IS NULL THEN
    SET NEW.total_amount_minor = NEW.total_amount;
    SET NEW.currency = COALESCE(NEW.currency, 'EUR');
  ELSEIF NEW.total_amount IS NULL AND NEW.currency = 'EUR'
     AND NEW.total_amount_minor <= 2147483647 THEN
    SET NEW.total_amount = NEW.total_amount_minor;
  END IF;
END;

CREATE TRIGGER orders_totals_agree_on_update BEFORE UPDATE ON orders FOR EACH ROW
BEGIN
  IF NEW.total_amount_minor IS NULL
     OR (NEW.total_amount_minor <=> OLD.total_amount_minor
         AND NOT (NEW.total_amount <=> OLD.total_amount)) THEN
    SET NEW.total_amount_minor = NEW.total_amount;
    SET NEW.currency = COALESCE(NEW.currency, 'EUR');
  ELSEIF NEW.total_amount IS NULL
     OR (NEW.total_amount <=> OLD.total_amount
         AND NOT (NEW.total_amount_minor <=> OLD.total_amount_minor)) THEN
    -- Empty if the old column can't hold it.
    SET NEW.total_amount = CASE
      WHEN NEW.currency = 'EUR' AND NEW.total_amount_minor <= 2147483647
        THEN NEW.total_amount_minor END;
  END IF;
END;
