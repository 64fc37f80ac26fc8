package dev.phased.compat.database;

/** Which database to run on. */
public sealed interface DatabaseSpec {
  /** Its name in unique ids and reports, such as {@code postgres-17}. */
  String id();

  /** How it was chosen, such as {@code postgres:17}. */
  String text();

  /** What product it is. */
  Vendor vendor();

  /** PostgreSQL, started from the binaries on the class path. */
  record Embedded(String id) implements DatabaseSpec {
    /** How the embedded database is chosen. */
    public static final String TEXT = "embedded";

    @Override
    public String text() {
      return TEXT;
    }

    @Override
    public Vendor vendor() {
      return Vendor.POSTGRESQL;
    }
  }

  /** A server from an image, in a container. */
  record Container(String id, Vendor vendor, String image) implements DatabaseSpec {
    @Override
    public String text() {
      return image;
    }
  }

  /**
   * A server that is there.
   *
   * @param url the JDBC URL of a database on it
   * @param user who may create databases
   * @param password that user's password
   * @param mayHaveTables whether the database of the URL need not be empty
   */
  record External(
      String id, Vendor vendor, String url, String user, String password, boolean mayHaveTables)
      implements DatabaseSpec {
    /** The URL without a password. */
    @Override
    public String text() {
      return url.replaceAll("(?i)(password=)[^&;]*", "$1***");
    }

    /** Without the password. */
    @Override
    public String toString() {
      return id;
    }
  }
}
