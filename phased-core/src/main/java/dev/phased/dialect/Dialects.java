package dev.phased.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.regex.Pattern;

/** Tells databases apart by what they say of themselves, not by the driver. */
final class Dialects {
  /** Such as {@code PostgreSQL 17.5 on x86_64…}; others add or put a name of their own. */
  private static final Pattern POSTGRES = Pattern.compile("PostgreSQL (\\d+).*", Pattern.DOTALL);

  private static final Pattern ONLY_LIKE_POSTGRES =
      Pattern.compile("-YB-|Redshift|Cockroach|Materialize|Greenplum|CrateDB|RisingWave");
  private static final Pattern ONLY_LIKE_MYSQL =
      Pattern.compile(
          "TiDB|vitess|OceanBase|SingleStore|StarRocks|Doris", Pattern.CASE_INSENSITIVE);
  private static final int OLDEST_POSTGRES = 12;

  /** A connection stays with its server, and tools ask for each migration on the same one. */
  private static final Map<Connection, Optional<Dialect>> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Dialects() {}

  static Optional<Dialect> known(Connection connection) throws SQLException {
    Optional<Dialect> known = KNOWN.get(connection);
    if (known == null) {
      known = of(connection, Tools.REAL);
      KNOWN.put(connection, known);
    }
    return known;
  }

  static Optional<Dialect> of(Connection connection, Tools tools) throws SQLException {
    return switch (connection.getMetaData().getDatabaseProductName()) {
      case "PostgreSQL" ->
          isPostgres(version(connection))
              ? Optional.of(new PostgresDialect(tools))
              : Optional.empty();
      case "MySQL", "MariaDB" ->
          mysql(version(connection)).map(kind -> new MySqlDialect(kind, tools));
      default -> Optional.empty();
    };
  }

  static boolean isPostgres(String version) {
    var named = POSTGRES.matcher(version);
    return named.matches()
        && Integer.parseInt(named.group(1)) >= OLDEST_POSTGRES
        && !ONLY_LIKE_POSTGRES.matcher(version).find();
  }

  static Optional<MySqlKind> mysql(String version) {
    if (ONLY_LIKE_MYSQL.matcher(version).find()) {
      return Optional.empty();
    }
    return Optional.of(version.contains("MariaDB") ? MySqlKind.MARIADB : MySqlKind.MYSQL);
  }

  private static String version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT version()")) {
      row.next();
      String version = row.getString(1);
      return version == null ? "" : version;
    }
  }
}
