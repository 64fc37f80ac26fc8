SELECT
  '' AS "of",
  table_name AS "name",
  CASE table_type WHEN 'BASE TABLE' THEN '' ELSE table_type END AS "kind",
  engine AS "engine",
  table_collation AS "collation",
  row_format AS "row format",
  create_options AS "options",
  table_comment AS "comment"
FROM information_schema.tables
WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')
