SELECT /*+ SET_VAR(group_concat_max_len = 1048576) */
  p.target AS "of",
  p.grantee AS "name",
  GROUP_CONCAT(
    DISTINCT CONCAT(p.privilege, CASE p.grantable WHEN 'YES' THEN ' WITH GRANT OPTION' ELSE '' END)
    ORDER BY p.privilege SEPARATOR ', ') AS "privileges"
FROM (
  SELECT table_name AS target, grantee, privilege_type AS privilege, is_grantable AS grantable
  FROM information_schema.table_privileges
  WHERE table_schema = DATABASE()
  UNION ALL
  SELECT table_name, CONCAT(grantee, ' (', column_name, ')'), privilege_type, is_grantable
  FROM information_schema.column_privileges
  WHERE table_schema = DATABASE()
  UNION ALL
  SELECT 'the database', grantee, privilege_type, is_grantable
  FROM information_schema.schema_privileges
  WHERE DATABASE() LIKE table_schema) p
GROUP BY p.target, p.grantee
