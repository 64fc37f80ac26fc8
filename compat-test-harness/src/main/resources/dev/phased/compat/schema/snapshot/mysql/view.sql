SELECT
  '' AS "of",
  table_name AS "name",
  '' AS "kind",
  REPLACE(view_definition, CONCAT('`', DATABASE(), '`.'), '') AS "query",
  CASE check_option WHEN 'NONE' THEN '' ELSE check_option END AS "check option",
  security_type AS "security",
  definer AS "definer"
FROM information_schema.views
WHERE table_schema = DATABASE()
