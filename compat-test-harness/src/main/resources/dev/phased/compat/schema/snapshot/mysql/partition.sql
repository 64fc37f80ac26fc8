SELECT
  table_name AS "of",
  CONCAT_WS('.', partition_name, subpartition_name) AS "name",
  CONCAT_WS(
    ' ', partition_method, partition_expression, partition_description,
    subpartition_method, subpartition_expression) AS "definition",
  partition_comment AS "comment"
FROM information_schema.partitions
WHERE table_schema = DATABASE() AND partition_name IS NOT NULL
