package dev.phased.compat.database.external;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.Vendor;

/** What is said of a server that can't be used. */
final class Texts {
  static final String SILENT_POSTGRES =
      "The external PostgreSQL does not tell which statements it is given, so no cell could prove"
          + " anything. Start it with log_statement=all, logging_collector=on and"
          + " log_destination=jsonlog, and use it as a user who may call pg_read_file.";

  private Texts() {}

  static String silent(Vendor vendor) {
    return "The external "
        + vendor.product()
        + " does not tell which statements it is given, so no cell could prove anything. Start it"
        + " with performance_schema=ON,"
        + " performance-schema-instrument='statement/%=ON',"
        + " performance-schema-consumer-events-statements-current=ON and"
        + " performance-schema-consumer-events-statements-history-long=ON, and use it as a user who"
        + " may read performance_schema.";
  }

  static String unreachable(Database named, Exception cause) {
    return "The external database "
        + named.url()
        + " can't be reached: "
        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
        + " Check its address, user and password.";
  }

  static String notEmpty(Database named, String table) {
    return "The external database "
        + named.url()
        + " is not empty: it has "
        + table
        + ". Nothing was done to it. Name an empty one; or, if this server may be used although it"
        + " holds somebody's data, set phased.compat.external.mayHaveTables=true.";
  }
}
