SELECT
  '' AS "of",
  '' AS "name",
  default_character_set_name AS "default character set",
  default_collation_name AS "default collation"
FROM information_schema.schemata
WHERE schema_name = DATABASE()
