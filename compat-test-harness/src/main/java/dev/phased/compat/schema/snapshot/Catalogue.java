package dev.phased.compat.schema.snapshot;

import dev.phased.dialect.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of one database, asked by the queries that lie in a directory of its name. */
final class Catalogue {
  private static final Map<String, List<String>> DIRECTORIES =
      Map.of(
          "PostgreSQL", List.of("postgresql"),
          "MySQL", List.of("mysql"),
          "MariaDB", List.of("mariadb", "mysql"));

  /** A row that has this column alone holds another query. */
  private static final String ASK = "ask";

  /** What MySQL says if its version has no such table in information_schema. */
  private static final String NO_SUCH_TABLE = "42S02";

  private final Connection connection;
  private final List<String> directories;

  private Catalogue(Connection connection, List<String> directories) {
    this.connection = connection;
    this.directories = directories;
  }

  static Catalogue of(Connection connection) throws SQLException {
    List<String> directories =
        Dialect.of(connection).map(Dialect::name).map(DIRECTORIES::get).orElse(null);
    if (directories == null) {
      throw new SQLFeatureNotSupportedException(
          Texts.unknownDatabase(connection.getMetaData().getDatabaseProductName()));
    }
    return new Catalogue(connection, directories);
  }

  /** All rows that a query gives, label to value; no rows if the database has no such query. */
  List<Map<String, String>> rows(String query) throws SQLException {
    Optional<String> sql = text(query);
    return sql.isPresent() ? ask(sql.get()) : List.of();
  }

  private List<Map<String, String>> ask(String sql) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : answers(sql)) {
      String next = row.get(ASK);
      if (next == null) {
        rows.add(row);
      } else {
        rows.addAll(ask(next));
      }
    }
    return rows;
  }

  private List<Map<String, String>> answers(String sql) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 1; column <= columns; column++) {
          String value = answer.getString(column);
          row.put(answer.getMetaData().getColumnLabel(column), value == null ? "" : value);
        }
        rows.add(row);
      }
    } catch (SQLException e) {
      if (!NO_SUCH_TABLE.equals(e.getSQLState())) {
        throw e;
      }
    }
    return rows;
  }

  private Optional<String> text(String query) {
    for (String directory : directories) {
      try (InputStream in = Catalogue.class.getResourceAsStream(directory + "/" + query)) {
        if (in != null) {
          return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Optional.empty();
  }
}
