SELECT /*+ SET_VAR(group_concat_max_len = 1048576) */
  s.table_name AS "of",
  s.index_name AS "name",
  CONCAT(
    CASE WHEN s.non_unique = 0 THEN 'UNIQUE ' ELSE '' END,
    s.index_type,
    ' (',
    GROUP_CONCAT(
      CONCAT(
        COALESCE(s.column_name, CONCAT('(', s.expression, ')')),
        COALESCE(CONCAT('(', s.sub_part, ')'), ''),
        CASE s.collation WHEN 'D' THEN ' DESC' ELSE '' END)
      ORDER BY s.seq_in_index SEPARATOR ', '),
    ')') AS "definition",
  CASE s.is_visible WHEN 'YES' THEN 'visible' ELSE 'INVISIBLE' END AS "state",
  s.index_comment AS "comment"
FROM information_schema.statistics s
WHERE s.table_schema = DATABASE()
GROUP BY s.table_name, s.index_name, s.non_unique, s.index_type, s.is_visible, s.index_comment
