SELECT /*+ SET_VAR(group_concat_max_len = 1048576) */
  '' AS "of",
  CONCAT(
    r.routine_name,
    '(',
    COALESCE(
      (
        SELECT GROUP_CONCAT(
          CONCAT_WS(' ', p.parameter_mode, p.parameter_name, p.dtd_identifier)
          ORDER BY p.ordinal_position SEPARATOR ', ')
        FROM information_schema.parameters p
        WHERE p.specific_schema = r.routine_schema AND p.specific_name = r.specific_name
          AND p.routine_type = r.routine_type AND p.ordinal_position > 0),
      ''),
    ')') AS "name",
  CASE r.routine_type WHEN 'FUNCTION' THEN CONCAT('RETURNS ', r.dtd_identifier) ELSE 'PROCEDURE' END AS "result",
  r.routine_definition AS "body",
  r.is_deterministic AS "deterministic",
  r.sql_data_access AS "data access",
  r.security_type AS "security",
  r.definer AS "definer",
  r.sql_mode AS "SQL mode",
  r.routine_comment AS "comment"
FROM information_schema.routines r
WHERE r.routine_schema = DATABASE()
