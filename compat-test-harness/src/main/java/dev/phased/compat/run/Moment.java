package dev.phased.compat.run;

import dev.phased.compat.database.Database;
import dev.phased.compat.schema.snapshot.Rows;
import dev.phased.compat.schema.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Schema and rows of a database while nobody uses it. */
record Moment(Snapshot schema, Rows rows) implements AutoCloseable {
  static Moment of(Database database, Path directory) throws SQLException, IOException {
    try (Connection connection = database.connect()) {
      return new Moment(Snapshot.of(connection), Rows.of(connection, directory));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
