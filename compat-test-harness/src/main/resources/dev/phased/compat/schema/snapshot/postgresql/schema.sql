SELECT
  '' AS "of",
  n.nspname AS "name",
  '' AS "kind",
  pg_get_userbyid(n.nspowner) AS "owner",
  obj_description(n.oid, 'pg_namespace') AS "comment"
FROM pg_namespace n
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
