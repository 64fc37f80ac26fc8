SELECT
  CONCAT(
    'SELECT \'\' AS `of`, ', QUOTE(table_name), ' AS `name`, increment AS `increment`, start_value AS `start`,',
    ' minimum_value AS `minimum`, maximum_value AS `maximum`, cache_size AS `cache`, cycle_option AS `cycle`',
    ' FROM `', REPLACE(table_name, '`', '``'), '`') AS "ask"
FROM information_schema.tables
WHERE table_schema = DATABASE() AND table_type = 'SEQUENCE'
