-- phased: contract lock_timeout=2s
DROP TRIGGER orders_totals_agree_on_insert;
DROP TRIGGER orders_totals_agree_on_update;
