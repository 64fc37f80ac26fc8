SELECT
  CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname || '.' END
    || coalesce(c.relname, t.typname) AS "of",
  k.conname AS "name",
  regexp_replace(pg_get_constraintdef(k.oid, true), ' NOT VALID$', '') AS "definition",
  CASE WHEN k.convalidated THEN 'valid' ELSE 'NOT VALID' END AS "state",
  CASE
    WHEN NOT i.indisvalid THEN 'INVALID'
    WHEN i.indexrelid IS NOT NULL AND k.contype IN ('p', 'u', 'x') THEN 'valid'
  END AS "index",
  CASE WHEN i.indisreplident AND k.contype IN ('p', 'u') THEN 'yes' END AS "replica identity",
  obj_description(k.oid, 'pg_constraint') AS "comment"
FROM pg_constraint k
JOIN pg_namespace n ON n.oid = k.connamespace
LEFT JOIN pg_class c ON c.oid = k.conrelid
LEFT JOIN pg_type t ON t.oid = k.contypid
LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND i.indrelid = k.conrelid
WHERE k.contype IN ('c', 'f', 'p', 'u', 'x')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.deptype = 'e'
      AND ((d.classid = 'pg_class'::regclass AND d.objid = k.conrelid)
        OR (d.classid = 'pg_type'::regclass AND d.objid = k.contypid)))
