-- phased: migrate
-- Every order so far was in euros. In REPEATABLE READ, new orders would wait for the end of the
-- copy, since it locks the gap behind the last one. A large table is better copied in batches, each
-- committed.
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;

UPDATE orders
SET total_amount_minor = total_amount,
    currency           = 'EUR'
WHERE total_amount_minor IS NULL;

SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ;
