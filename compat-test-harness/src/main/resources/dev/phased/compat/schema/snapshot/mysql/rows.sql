SELECT
  table_name AS "label",
  table_schema AS "catalog",
  '' AS "schema",
  table_name AS "name",
  CONCAT('`', REPLACE(table_name, '`', '``'), '`') AS "from"
FROM information_schema.tables
WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')
