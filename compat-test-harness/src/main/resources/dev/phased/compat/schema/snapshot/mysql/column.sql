SELECT
  c.table_name AS "of",
  c.column_name AS "name",
  c.column_type AS "type",
  CASE c.is_nullable WHEN 'YES' THEN 'NULL' ELSE 'NOT NULL' END AS "nullability",
  CASE WHEN c.extra LIKE '%DEFAULT_GENERATED%' THEN c.column_default ELSE QUOTE(c.column_default) END AS "default",
  c.extra AS "extra",
  c.generation_expression AS "generation expression",
  c.character_set_name AS "character set",
  c.collation_name AS "collation",
  c.column_comment AS "comment"
FROM information_schema.columns c
JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
WHERE c.table_schema = DATABASE() AND t.table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')
