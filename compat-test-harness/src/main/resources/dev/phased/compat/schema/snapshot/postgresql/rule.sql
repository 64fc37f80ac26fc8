SELECT
  CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname || '.' END || c.relname AS "of",
  r.rulename AS "name",
  pg_get_ruledef(r.oid, true) AS "definition",
  CASE r.ev_enabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'DISABLED' ELSE r.ev_enabled::text END AS "state",
  obj_description(r.oid, 'pg_rewrite') AS "comment"
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
