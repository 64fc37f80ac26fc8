package dev.phased.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Clears away what a failed CONCURRENTLY leaves. Only an index on what the statement names goes,
 * only while it is INVALID, and never one that another session is building.
 */
final class InvalidIndexes {
  private static final String INDEX_IN_USE = "55006";

  /** A session that hides its progress counts as the builder if it holds a builder's lock. */
  private static final String FIND =
      """
      SELECT i.indexrelid::regclass::text,
        (SELECT min(p.pid) FROM pg_stat_progress_create_index p
          WHERE p.pid <> pg_backend_pid() AND (p.index_relid = i.indexrelid
            OR (p.index_relid IS NULL AND EXISTS (SELECT FROM pg_locks l
              WHERE l.pid = p.pid AND l.relation = i.indrelid AND l.granted
                AND l.mode = 'ShareUpdateExclusiveLock'))))
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE NOT i.indisvalid AND c.relkind = 'i' AND\s""";

  private static final String OF_CREATE =
      "i.indrelid = to_regclass(?) AND c.relname = CAST(? AS name)";
  private static final String LEFTOVER = "c.relname ~ '_cc(new|old)[0-9]*$' AND ";
  private static final String OF_TABLE =
      LEFTOVER
          + "i.indrelid IN (SELECT named FROM to_regclass(?) named"
          + " UNION SELECT relid FROM to_regclass(?) named, pg_partition_tree(named))";
  private static final String OF_INDEX =
      LEFTOVER + "i.indrelid = (SELECT indrelid FROM pg_index WHERE indexrelid = to_regclass(?))";
  private static final String OF_SCHEMA = LEFTOVER + "c.relnamespace = to_regnamespace(?)";
  private static final String OF_DATABASE = LEFTOVER + "? = ''";

  private final Work work;
  private final Connection connection;
  private final RunListener listener;

  /**
   * An INVALID index.
   *
   * @param name as it can be written in SQL
   * @param builder the session that builds it, 0 if none does
   */
  private record Found(String name, long builder) {}

  InvalidIndexes(Work work, Connection connection, RunListener listener) {
    this.work = work;
    this.connection = connection;
    this.listener = listener;
  }

  /**
   * Drops what would be in the way of {@code sql}.
   *
   * @throws SQLException if another session is building the index right now
   */
  void clear(String sql) throws SQLException {
    Optional<IndexStatement> statement = IndexStatement.of(sql);
    if (statement.isEmpty() || !connection.getAutoCommit()) {
      return;
    }
    boolean create = statement.get().kind() == IndexStatement.Kind.CREATE;
    for (Found index : find(statement.get())) {
      if (index.builder == 0) {
        drop(index.name);
        listener.note(
            work,
            create
                ? Notes.droppedInvalidIndex(work, index.name)
                : Notes.droppedLeftover(work, index.name));
      } else if (create) {
        throw new SQLException(Notes.beingBuilt(work, index.name, index.builder), INDEX_IN_USE);
      }
    }
  }

  /** Says what the failure of {@code sql} has left. */
  void tellLeft(String sql) {
    try {
      Optional<IndexStatement> statement = IndexStatement.of(sql);
      if (statement.isPresent() && !connection.isClosed() && connection.getAutoCommit()) {
        for (Found index : find(statement.get())) {
          listener.note(work, Notes.leftInvalidIndex(work, index.name));
        }
      }
    } catch (SQLException e) {
      // The statement's own failure is what counts; this look was only for the user's comfort.
      listener.note(work, Notes.cannotTellLeft(work, e));
    }
  }

  private List<Found> find(IndexStatement wanted) throws SQLException {
    String condition =
        switch (wanted.kind()) {
          case CREATE -> OF_CREATE;
          case REINDEX_TABLE -> OF_TABLE;
          case REINDEX_INDEX -> OF_INDEX;
          case REINDEX_SCHEMA -> OF_SCHEMA;
          case REINDEX_DATABASE -> OF_DATABASE;
        };
    try (PreparedStatement statement = connection.prepareStatement(FIND + condition)) {
      statement.setString(1, wanted.relation());
      if (wanted.kind() == IndexStatement.Kind.CREATE) {
        statement.setString(2, wanted.index());
      } else if (wanted.kind() == IndexStatement.Kind.REINDEX_TABLE) {
        statement.setString(2, wanted.relation());
      }
      List<Found> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(new Found(row.getString(1), row.getLong(2)));
        }
      }
      return found;
    }
  }

  private void drop(String index) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP INDEX CONCURRENTLY IF EXISTS " + index);
    }
  }
}
