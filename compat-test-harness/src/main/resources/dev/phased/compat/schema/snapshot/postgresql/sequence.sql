SELECT
  '' AS "of",
  CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname || '.' END || c.relname AS "name",
  format_type(s.seqtypid, NULL) AS "type",
  s.seqstart AS "start",
  s.seqincrement AS "increment",
  s.seqmin AS "minimum",
  s.seqmax AS "maximum",
  CASE WHEN s.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END AS "cycle",
  s.seqcache AS "cache",
  (
    SELECT d.refobjid::regclass || '.' || a.attname
    FROM pg_depend d
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
      AND d.refclassid = 'pg_class'::regclass) AS "owning column",
  pg_get_userbyid(c.relowner) AS "owner",
  obj_description(c.oid, 'pg_class') AS "comment"
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_sequence s ON s.seqrelid = c.oid
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
