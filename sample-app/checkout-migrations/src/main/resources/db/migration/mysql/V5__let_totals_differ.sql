-- phased: contract lock_timeout=2s owner=team-checkout not_before=2027-01-31
DROP TRIGGER orders_totals_agree_on_insert;
DROP TRIGGER orders_totals_agree_on_update;
