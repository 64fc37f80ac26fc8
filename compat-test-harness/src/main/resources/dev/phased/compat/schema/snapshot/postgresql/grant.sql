WITH secured (namespace, label, columns, acl) AS (
  SELECT c.relnamespace, c.relname::text, '',
    coalesce(c.relacl, acldefault((CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", c.relowner))
  FROM pg_class c
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
  UNION ALL
  SELECT c.relnamespace, c.relname, ' (' || a.attname || ')', a.attacl
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  WHERE a.attacl IS NOT NULL AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT p.pronamespace, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', '',
    coalesce(p.proacl, acldefault('f', p.proowner))
  FROM pg_proc p
  WHERE NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
  UNION ALL
  SELECT t.typnamespace, t.typname, '', coalesce(t.typacl, acldefault('T', t.typowner))
  FROM pg_type t
  WHERE t.typtype IN ('e', 'd', 'r')
  UNION ALL
  SELECT n.oid, NULL, '', coalesce(n.nspacl, acldefault('n', n.nspowner))
  FROM pg_namespace n
  UNION ALL
  SELECT d.defaclnamespace,
    'new ' || CASE d.defaclobjtype
      WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types' ELSE 'schemas'
    END || ' of ' || pg_get_userbyid(d.defaclrole),
    '',
    d.defaclacl
  FROM pg_default_acl d)
SELECT
  CASE
    WHEN s.label IS NULL THEN n.nspname
    WHEN n.nspname IS NULL OR n.nspname = current_schema() THEN s.label
    ELSE n.nspname || '.' || s.label
  END AS "of",
  CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee) END || s.columns AS "name",
  string_agg(
    DISTINCT x.privilege_type || CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END, ', ')
    AS "privileges"
FROM secured s
LEFT JOIN pg_namespace n ON n.oid = s.namespace
CROSS JOIN LATERAL aclexplode(s.acl) x
WHERE n.nspname IS NULL OR (n.nspname !~ '^pg_' AND n.nspname <> 'information_schema')
GROUP BY 1, 2
