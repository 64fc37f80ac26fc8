SELECT
  t.table_name AS "of",
  t.constraint_name AS "name",
  CONCAT('CHECK ', c.check_clause) AS "definition",
  CASE t.enforced WHEN 'YES' THEN 'enforced' ELSE 'NOT ENFORCED' END AS "state"
FROM information_schema.table_constraints t
JOIN information_schema.check_constraints c
  ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
WHERE t.table_schema = DATABASE() AND t.constraint_type = 'CHECK'
