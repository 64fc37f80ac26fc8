package dev.phased.dialect;

import java.util.List;

/** Who blocks a session, asked in every way there is; the first answer counts. */
final class MySqlQueries {
  /** What both kinds of blockers of performance_schema have in common. */
  private static final String OF_THREAD =
      """
      SELECT DISTINCT t.PROCESSLIST_ID AS session,
        (SELECT a.ATTR_VALUE FROM performance_schema.session_connect_attrs a
          WHERE a.PROCESSLIST_ID = t.PROCESSLIST_ID AND a.ATTR_NAME IN ('program_name', '_client_name')
          ORDER BY a.ATTR_NAME DESC LIMIT 1) AS application,
        t.PROCESSLIST_USER AS account, t.PROCESSLIST_COMMAND AS state,
        %s AS age,
        (SELECT s.SQL_TEXT FROM performance_schema.events_statements_current s
          WHERE s.THREAD_ID = t.THREAD_ID ORDER BY s.EVENT_ID DESC LIMIT 1) AS query,
      """;

  /** Needs the PROCESS privilege. */
  private static final String SINCE_BEGIN =
      """
      (SELECT TIMESTAMPDIFF(SECOND, x.trx_started, NOW()) FROM information_schema.innodb_trx x
        WHERE x.trx_mysql_thread_id = t.PROCESSLIST_ID)""";

  /** Anybody who may read performance_schema. */
  private static final String SINCE_STATEMENT = "t.PROCESSLIST_TIME";

  private static final String METADATA =
      """
        CONCAT('holds ', g.LOCK_TYPE, ' on ', COALESCE(g.OBJECT_NAME, LOWER(g.OBJECT_TYPE))) AS held
      FROM performance_schema.threads me
      JOIN performance_schema.metadata_locks w
        ON w.OWNER_THREAD_ID = me.THREAD_ID AND w.LOCK_STATUS = 'PENDING'
      JOIN performance_schema.metadata_locks g
        ON g.OBJECT_TYPE = w.OBJECT_TYPE AND g.OBJECT_SCHEMA <=> w.OBJECT_SCHEMA
        AND g.OBJECT_NAME <=> w.OBJECT_NAME AND g.LOCK_STATUS = 'GRANTED'
        AND g.OWNER_THREAD_ID <> w.OWNER_THREAD_ID
      JOIN performance_schema.threads t ON t.THREAD_ID = g.OWNER_THREAD_ID
      WHERE me.PROCESSLIST_ID = ?
      """;

  private static final String ROWS =
      """
        CONCAT('has locked a row of ', l.OBJECT_NAME) AS held
      FROM performance_schema.threads me
      JOIN performance_schema.data_lock_waits w ON w.REQUESTING_THREAD_ID = me.THREAD_ID
      JOIN performance_schema.data_locks l ON l.ENGINE_LOCK_ID = w.BLOCKING_ENGINE_LOCK_ID
      JOIN performance_schema.threads t ON t.THREAD_ID = w.BLOCKING_THREAD_ID
      WHERE me.PROCESSLIST_ID = ?
      """;

  private static final String OF_TRANSACTION =
      """
      SELECT DISTINCT x.trx_mysql_thread_id AS session, NULL AS application, p.USER AS account,
        p.COMMAND AS state, TIMESTAMPDIFF(SECOND, x.trx_started, NOW()) AS age,
        COALESCE(x.trx_query, p.INFO) AS query,
      """;

  private static final String MARIADB_ROWS =
      """
        CONCAT('has locked a row of ', REPLACE(SUBSTRING_INDEX(l.lock_table, '.', -1), '`', '')) AS held
      FROM information_schema.innodb_trx me
      JOIN information_schema.innodb_lock_waits w ON w.requesting_trx_id = me.trx_id
      JOIN information_schema.innodb_locks l ON l.lock_id = w.blocking_lock_id
      JOIN information_schema.innodb_trx x ON x.trx_id = w.blocking_trx_id
      LEFT JOIN information_schema.processlist p ON p.ID = x.trx_mysql_thread_id
      WHERE me.trx_mysql_thread_id = ?
      """;

  /** The plugin metadata_lock_info has no pending ones, so the table's name must be in the SQL. */
  private static final String MARIADB_METADATA =
      """
      SELECT DISTINCT m.THREAD_ID AS session, NULL AS application, p.USER AS account,
        p.COMMAND AS state, TIMESTAMPDIFF(SECOND, x.trx_started, NOW()) AS age, p.INFO AS query,
        CONCAT('holds ', m.LOCK_MODE, ' on ', m.TABLE_NAME) AS held
      FROM information_schema.processlist me
      JOIN information_schema.metadata_lock_info m
        ON m.THREAD_ID <> me.ID AND m.TABLE_NAME <> '' AND LOCATE(m.TABLE_NAME, me.INFO) > 0
      JOIN information_schema.processlist p ON p.ID = m.THREAD_ID
      LEFT JOIN information_schema.innodb_trx x ON x.trx_mysql_thread_id = m.THREAD_ID
      WHERE me.ID = ? AND me.STATE LIKE 'Waiting for%lock'
      """;

  /** Without the plugin the server does not tell: every open transaction may be the one. */
  private static final String MARIADB_TRANSACTIONS =
      """
        'may hold the table (this server does not tell; the plugin metadata_lock_info does)' AS held
      FROM information_schema.processlist me
      JOIN information_schema.innodb_trx x ON x.trx_mysql_thread_id <> me.ID
      JOIN information_schema.processlist p ON p.ID = x.trx_mysql_thread_id
      WHERE me.ID = ? AND me.STATE LIKE 'Waiting for%lock'
        AND (p.STATE IS NULL OR p.STATE NOT LIKE 'Waiting for%lock')
      ORDER BY age DESC
      """;

  /**
   * A way to ask.
   *
   * @param sql with the waiting session's id as its parameter
   * @param needs finds a row where {@code sql} can be asked; empty if that need not be known first,
   *     as drivers log what fails
   */
  record Query(String sql, String needs) {}

  private static final String ALWAYS = "";
  private static final String HAS_PLUGIN =
      "SELECT 1 FROM information_schema.plugins WHERE PLUGIN_NAME = 'METADATA_LOCK_INFO'";
  private static final String HAS_PERFORMANCE_SCHEMA =
      "SELECT 1 FROM DUAL WHERE @@performance_schema = 1";

  static final List<Query> MYSQL =
      List.of(
          new Query(OF_THREAD.formatted(SINCE_BEGIN) + METADATA, ALWAYS),
          new Query(OF_THREAD.formatted(SINCE_BEGIN) + ROWS, ALWAYS),
          new Query(OF_THREAD.formatted(SINCE_STATEMENT) + METADATA, ALWAYS),
          new Query(OF_THREAD.formatted(SINCE_STATEMENT) + ROWS, ALWAYS));

  static final List<Query> MARIADB =
      List.of(
          new Query(OF_TRANSACTION + MARIADB_ROWS, ALWAYS),
          new Query(MARIADB_METADATA, HAS_PLUGIN),
          new Query(OF_THREAD.formatted(SINCE_BEGIN) + METADATA, HAS_PERFORMANCE_SCHEMA),
          new Query(OF_TRANSACTION + MARIADB_TRANSACTIONS, ALWAYS));

  static final String PROGRESS =
      """
      SELECT p.STATE FROM information_schema.processlist p WHERE p.ID = ? AND p.STATE <> ''
      """;

  private MySqlQueries() {}
}
