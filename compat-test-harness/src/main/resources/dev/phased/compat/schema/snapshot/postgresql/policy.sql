SELECT
  CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname || '.' END || c.relname AS "of",
  p.polname AS "name",
  concat_ws(
    ' ',
    CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
    'FOR', CASE p.polcmd
      WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL'
    END,
    'TO', (
      SELECT string_agg(CASE r.role WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(r.role) END, ', ' ORDER BY r.role)
      FROM unnest(p.polroles) AS r (role)),
    'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
    'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') AS "definition",
  obj_description(p.oid, 'pg_policy') AS "comment"
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
