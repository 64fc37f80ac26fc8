SELECT
  s.table_name AS "of",
  s.index_name AS "name",
  CONCAT(
    CASE WHEN s.non_unique = 0 THEN 'UNIQUE ' ELSE '' END,
    s.index_type,
    ' (',
    GROUP_CONCAT(
      CONCAT(
        s.column_name,
        COALESCE(CONCAT('(', s.sub_part, ')'), ''),
        CASE s.collation WHEN 'D' THEN ' DESC' ELSE '' END)
      ORDER BY s.seq_in_index SEPARATOR ', '),
    ')') AS "definition",
  CASE s.ignored WHEN 'NO' THEN 'used' ELSE 'IGNORED' END AS "state",
  s.index_comment AS "comment"
FROM information_schema.statistics s
WHERE s.table_schema = DATABASE()
GROUP BY s.table_name, s.index_name, s.non_unique, s.index_type, s.ignored, s.index_comment
