SELECT
  event_object_table AS "of",
  trigger_name AS "name",
  CONCAT(action_timing, ' ', event_manipulation) AS "event",
  action_statement AS "body",
  action_order AS "order",
  definer AS "definer",
  sql_mode AS "SQL mode"
FROM information_schema.triggers
WHERE trigger_schema = DATABASE()
