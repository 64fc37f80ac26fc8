SELECT /*+ SET_VAR(group_concat_max_len = 1048576) */
  k.table_name AS "of",
  k.constraint_name AS "name",
  CONCAT(
    'FOREIGN KEY (', GROUP_CONCAT(k.column_name ORDER BY k.ordinal_position SEPARATOR ', '),
    ') REFERENCES ', CASE k.referenced_table_schema WHEN DATABASE() THEN '' ELSE CONCAT(k.referenced_table_schema, '.') END,
    k.referenced_table_name,
    ' (', GROUP_CONCAT(k.referenced_column_name ORDER BY k.ordinal_position SEPARATOR ', '), ')') AS "definition",
  r.update_rule AS "rule ON UPDATE",
  r.delete_rule AS "rule ON DELETE"
FROM information_schema.key_column_usage k
JOIN information_schema.referential_constraints r
  ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name
    AND r.table_name = k.table_name
WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
GROUP BY
  k.table_name, k.constraint_name, k.referenced_table_schema, k.referenced_table_name, r.update_rule, r.delete_rule
