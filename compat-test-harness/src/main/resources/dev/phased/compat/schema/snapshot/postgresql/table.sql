SELECT
  '' AS "of",
  CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname || '.' END || c.relname AS "name",
  concat_ws(
    ' ',
    CASE WHEN c.relpersistence = 'u' THEN 'UNLOGGED' END,
    CASE WHEN c.relkind = 'f' THEN 'FOREIGN' END,
    'PARTITION BY ' || pg_get_partkeydef(c.oid),
    'OF ' || (
      SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
      FROM pg_inherits i
      WHERE i.inhrelid = c.oid),
    pg_get_expr(c.relpartbound, c.oid)) AS "kind",
  array_to_string(c.reloptions, ', ') AS "options",
  CASE
    WHEN c.relforcerowsecurity THEN 'FORCE'
    WHEN c.relrowsecurity THEN 'ENABLE'
    ELSE 'DISABLE'
  END AS "row level security",
  CASE c.relreplident WHEN 'd' THEN 'DEFAULT' WHEN 'n' THEN 'NOTHING' WHEN 'f' THEN 'FULL' ELSE 'INDEX' END
    AS "replica identity",
  (SELECT t.spcname FROM pg_tablespace t WHERE t.oid = c.reltablespace) AS "tablespace",
  pg_get_userbyid(c.relowner) AS "owner",
  obj_description(c.oid, 'pg_class') AS "comment"
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'f')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
