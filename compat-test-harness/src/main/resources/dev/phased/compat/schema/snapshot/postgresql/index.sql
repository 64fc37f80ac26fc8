SELECT
  CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname || '.' END || c.relname AS "of",
  x.relname AS "name",
  regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX .* ON (ONLY )?', '\1ON \2')
    AS "definition",
  CASE WHEN i.indisvalid AND i.indisready AND i.indislive THEN 'valid' ELSE 'INVALID' END AS "state",
  CASE WHEN i.indisreplident THEN 'yes' END AS "replica identity",
  CASE WHEN i.indisclustered THEN 'yes' END AS "clustered",
  (SELECT t.spcname FROM pg_tablespace t WHERE t.oid = x.reltablespace) AS "tablespace",
  obj_description(x.oid, 'pg_class') AS "comment"
FROM pg_index i
JOIN pg_class x ON x.oid = i.indexrelid
JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
