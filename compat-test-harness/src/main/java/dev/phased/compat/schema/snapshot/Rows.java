package dev.phased.compat.schema.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of all tables of a database at one moment, as digests in files: tables may be larger
 * than the memory. What the migration tools keep for themselves is left out.
 */
public final class Rows implements AutoCloseable {
  private static final long IN_MEMORY = 500_000;

  private final Path directory;
  private final SortedMap<String, TableRows> tables;

  private Rows(Path directory, SortedMap<String, TableRows> tables) {
    this.directory = directory;
    this.tables = Collections.unmodifiableSortedMap(tables);
  }

  /**
   * Reads all tables, at one moment. Leaves the connection as it was.
   *
   * @param connection in autocommit mode
   * @param parent the directory below which the digests are kept until {@link #close}
   * @throws SQLException if they can't be read, or the database is neither PostgreSQL nor MySQL nor
   *     MariaDB
   * @throws IOException if the digests can't be written
   */
  public static Rows of(Connection connection, Path parent) throws SQLException, IOException {
    Path directory = Files.createTempDirectory(parent, "rows-");
    Rows rows = new Rows(directory, new TreeMap<>());
    int isolation = connection.getTransactionIsolation();
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      SortedMap<String, TableRows> tables = new TreeMap<>();
      RowReader reader = new RowReader(connection);
      for (Map<String, String> table : Catalogue.of(connection).rows("rows.sql")) {
        String label = String.valueOf(table.get("label"));
        if (!Tools.own(label)) {
          tables.put(label, reader.read(table, directory.resolve(tables.size() + ".rows")));
        }
      }
      connection.commit();
      return new Rows(directory, tables);
    } catch (SQLException | IOException | RuntimeException e) {
      rows.close();
      throw e;
    } finally {
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(isolation);
    }
  }

  /** How many rows each table has, by its name. */
  public SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    tables.forEach((table, rows) -> counts.put(table, rows.count()));
    return counts;
  }

  /**
   * What is not as it was in the tables and columns that both moments have, ordered by table; which
   * those are is told by the {@link Snapshot}. Rows are named by their primary key, and no other
   * value is told.
   *
   * @param losses what may be otherwise
   * @throws IOException if the digests can't be read
   */
  public List<Difference> differencesTo(Rows later, Losses losses) throws IOException {
    return differencesTo(later, losses, IN_MEMORY);
  }

  List<Difference> differencesTo(Rows later, Losses losses, long inMemory) throws IOException {
    List<Difference> differences = new ArrayList<>();
    for (TableRows before : tables.values()) {
      TableRows after = later.tables.get(before.table());
      if (after != null && !losses.lose(before.table())) {
        differences.addAll(new RowComparison(before, after, losses).differences(inMemory));
      }
    }
    return differences;
  }

  /** Removes the files. */
  @Override
  public void close() throws IOException {
    try (var files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
