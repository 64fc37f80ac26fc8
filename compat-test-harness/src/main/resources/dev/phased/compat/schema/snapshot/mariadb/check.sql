SELECT
  table_name AS "of",
  constraint_name AS "name",
  CONCAT('CHECK (', check_clause, ')') AS "definition"
FROM information_schema.check_constraints
WHERE constraint_schema = DATABASE()
