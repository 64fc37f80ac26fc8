package dev.phased.compat.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A product whose servers the harness can use. */
public enum Vendor {
  /** PostgreSQL. */
  POSTGRESQL(
      "PostgreSQL",
      "jdbc:postgresql:",
      "org.postgresql.Driver",
      "org.postgresql:postgresql",
      "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
      "org.flywaydb:flyway-database-postgresql"),
  /** MySQL. */
  MYSQL(
      "MySQL",
      "jdbc:mysql:",
      "com.mysql.cj.jdbc.Driver",
      "com.mysql:mysql-connector-j",
      "org.flywaydb.database.mysql.MySQLDatabaseType",
      "org.flywaydb:flyway-mysql"),
  /** MariaDB. */
  MARIADB(
      "MariaDB",
      "jdbc:mariadb:",
      "org.mariadb.jdbc.Driver",
      "org.mariadb.jdbc:mariadb-java-client",
      "org.flywaydb.database.mysql.MySQLDatabaseType",
      "org.flywaydb:flyway-mysql");

  private final String product;
  private final String scheme;
  private final String driver;
  private final String driverArtifact;
  private final String flywayType;
  private final String flywayArtifact;

  Vendor(
      String product,
      String scheme,
      String driver,
      String driverArtifact,
      String flywayType,
      String flywayArtifact) {
    this.product = product;
    this.scheme = scheme;
    this.driver = driver;
    this.driverArtifact = driverArtifact;
    this.flywayType = flywayType;
    this.flywayArtifact = flywayArtifact;
  }

  /** Whose JDBC URL this is; empty if of none of them. */
  public static Optional<Vendor> ofUrl(String url) {
    return Arrays.stream(values()).filter(vendor -> url.startsWith(vendor.scheme)).findFirst();
  }

  /** Its name, for sentences. */
  public String product() {
    return product;
  }

  /** What stands for it in a path: {@code postgresql}, {@code mysql} or {@code mariadb}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How its JDBC URLs begin, such as {@code jdbc:mysql:}. */
  public String scheme() {
    return scheme;
  }

  /** The class of its JDBC driver. */
  public String driver() {
    return driver;
  }

  /** The artifact that has the driver. */
  public String driverArtifact() {
    return driverArtifact;
  }

  /** A class that Flyway needs for it. */
  public String flywayType() {
    return flywayType;
  }

  /** The artifact that has that class. */
  public String flywayArtifact() {
    return flywayArtifact;
  }

  /** Whether it speaks MySQL's dialect. */
  public boolean isMySqlLike() {
    return this != POSTGRESQL;
  }
}
