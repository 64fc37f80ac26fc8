SELECT
  CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname || '.' END || c.relname AS "of",
  s.stxname AS "name",
  regexp_replace(pg_get_statisticsobjdef(s.oid), '^CREATE STATISTICS \S+ ', '') AS "definition",
  obj_description(s.oid, 'pg_statistic_ext') AS "comment"
FROM pg_statistic_ext s
JOIN pg_class c ON c.oid = s.stxrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
