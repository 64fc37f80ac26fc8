SELECT
  '' AS "of",
  event_name AS "name",
  CASE event_type
    WHEN 'RECURRING' THEN CONCAT('EVERY ', interval_value, ' ', interval_field)
    ELSE CONCAT('AT ', execute_at)
  END AS "schedule",
  event_definition AS "body",
  status AS "state",
  on_completion AS "on completion",
  definer AS "definer",
  event_comment AS "comment"
FROM information_schema.events
WHERE event_schema = DATABASE()
