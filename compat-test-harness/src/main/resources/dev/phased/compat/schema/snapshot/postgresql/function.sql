SELECT
  '' AS "of",
  CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname || '.' END
    || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS "name",
  'RETURNS ' || pg_get_function_result(p.oid) AS "result",
  CASE p.prokind
    WHEN 'a' THEN (
      SELECT concat_ws(
        ' ', 'SFUNC', a.aggtransfn, 'STYPE', format_type(a.aggtranstype, NULL), 'FINALFUNC', a.aggfinalfn,
        'COMBINEFUNC', a.aggcombinefn, 'INITCOND', quote_nullable(a.agginitval))
      FROM pg_aggregate a
      WHERE a.aggfnoid = p.oid)
    ELSE pg_get_functiondef(p.oid)
  END AS "definition",
  pg_get_userbyid(p.proowner) AS "owner",
  obj_description(p.oid, 'pg_proc') AS "comment"
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
