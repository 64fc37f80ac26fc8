SELECT
  '' AS "of",
  CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname || '.' END || c.relname AS "name",
  CASE c.relkind WHEN 'm' THEN 'MATERIALIZED' ELSE '' END AS "kind",
  pg_get_viewdef(c.oid, true) AS "query",
  array_to_string(c.reloptions, ', ') AS "options",
  CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN 'WITH NO DATA' END AS "content",
  pg_get_userbyid(c.relowner) AS "owner",
  obj_description(c.oid, 'pg_class') AS "comment"
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('v', 'm')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
