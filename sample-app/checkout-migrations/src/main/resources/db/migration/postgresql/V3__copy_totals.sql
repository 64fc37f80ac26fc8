-- phased: migrate
-- Every order so far was in euros. A large table is better copied in batches, each committed.
UPDATE orders
SET total_amount_minor = total_amount,
    currency           = 'EUR'
WHERE total_amount_minor IS NULL;
