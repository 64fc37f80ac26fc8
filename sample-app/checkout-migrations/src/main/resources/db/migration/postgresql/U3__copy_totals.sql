-- phased: migrate fills=orders.total_amount_minor,orders.currency
-- The copies do no harm in the expanded schema: nothing to take back.
SELECT 1;
