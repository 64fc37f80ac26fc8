package dev.phased.compat.database.testcontainers;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.Journal;
import dev.phased.compat.database.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the public image of a product is started, so that it tells what it is asked, and so that it
 * is quick: it has one run to live and no crash to survive.
 *
 * @param vendor the product
 * @param port where it listens
 * @param passwordVariable the environment variable that sets the password of {@code user}
 * @param user who may do everything
 * @param database the database that is there from the beginning
 * @param options what its JDBC URLs end with
 * @param command what is run
 */
record Recipe(
    Vendor vendor,
    int port,
    String passwordVariable,
    String user,
    String database,
    String options,
    List<String> command) {

  private static final List<String> POSTGRES =
      List.of(
          "log_destination=jsonlog",
          "logging_collector=on",
          "log_directory=phased",
          "log_filename=statements.log",
          "log_rotation_age=0",
          "log_rotation_size=0",
          "log_statement=all",
          "log_parameter_max_length=0",
          "max_connections=300",
          "fsync=off",
          "synchronous_commit=off",
          "full_page_writes=off",
          "autovacuum=off");

  private static final List<String> HISTORY =
      List.of(
          "--performance-schema=ON",
          "--performance-schema-instrument=statement/%=ON",
          // A trigger that runs for each row of a large table would crowd out all else.
          "--performance-schema-instrument=statement/sp/%=OFF",
          "--performance-schema-consumer-events-statements-current=ON",
          "--performance-schema-consumer-events-statements-history-long=ON",
          "--performance-schema-events-statements-history-long-size=10000");

  private static final List<String> QUICK =
      List.of(
          "--innodb-flush-log-at-trx-commit=0",
          "--innodb-doublewrite=0",
          "--skip-log-bin",
          "--skip-name-resolve",
          "--max-connections=500");

  static Recipe of(Vendor vendor) {
    return switch (vendor) {
      case POSTGRESQL ->
          new Recipe(
              vendor, 5432, "POSTGRES_PASSWORD", "postgres", "postgres", "", postgresCommand());
      case MYSQL ->
          new Recipe(
              vendor,
              3306,
              "MYSQL_ROOT_PASSWORD",
              "root",
              "mysql",
              "?allowPublicKeyRetrieval=true&sslMode=DISABLED",
              mySqlCommand());
      case MARIADB ->
          new Recipe(
              vendor,
              3306,
              "MARIADB_ROOT_PASSWORD",
              "root",
              "mysql",
              "?sslMode=disable",
              mySqlCommand());
    };
  }

  Journal journal(Database maintenance) {
    return vendor.isMySqlLike()
        ? new Journal.StatementHistory(maintenance)
        : new Journal.LogOnServer(maintenance, "phased/statements.json");
  }

  private static List<String> postgresCommand() {
    List<String> command = new ArrayList<>(List.of("postgres"));
    POSTGRES.forEach(setting -> command.addAll(List.of("-c", setting)));
    return List.copyOf(command);
  }

  private static List<String> mySqlCommand() {
    return Stream.concat(HISTORY.stream(), QUICK.stream()).toList();
  }
}
