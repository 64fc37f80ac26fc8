SELECT
  CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname || '.' END || c.relname AS "of",
  a.attname AS "name",
  format_type(a.atttypid, a.atttypmod) AS "type",
  CASE
    WHEN NOT a.attnotnull THEN 'NULL'
    WHEN EXISTS (
      SELECT FROM pg_constraint k
      WHERE k.conrelid = c.oid AND k.contype = 'n' AND NOT k.convalidated AND k.conkey = ARRAY[a.attnum])
      THEN 'NOT NULL NOT VALID'
    ELSE 'NOT NULL'
  END AS "nullability",
  CASE WHEN a.attgenerated = '' THEN pg_get_expr(f.adbin, f.adrelid) END AS "default",
  CASE WHEN a.attgenerated <> '' THEN pg_get_expr(f.adbin, f.adrelid) END AS "generation expression",
  CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END AS "identity",
  CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END AS "collation",
  CASE a.attstorage WHEN t.typstorage THEN '' ELSE a.attstorage::text END AS "storage",
  array_to_string(a.attoptions, ', ') AS "options",
  col_description(c.oid, a.attnum) AS "comment"
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped
  AND (c.relkind IN ('r', 'p', 'f')
    OR (c.relkind IN ('v', 'm') AND col_description(c.oid, a.attnum) IS NOT NULL))
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
