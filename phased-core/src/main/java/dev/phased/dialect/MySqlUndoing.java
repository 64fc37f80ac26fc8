package dev.phased.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * Whether MySQL or MariaDB undid all of some work that failed. Only what is known to be undone
 * counts; a statement that is not listed here may have left anything.
 */
final class MySqlUndoing {
  private static final Set<String> ROWS =
      Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "SELECT", "WITH");
  private static final Set<String> OBJECTS =
      Set.of("TABLE", "INDEX", "VIEW", "TRIGGER", "PROCEDURE", "FUNCTION", "EVENT");
  private static final Set<String> SILENT = Set.of("SET", "USE", "SHOW");

  /** What these statements do is not in the tables alone, or not in this transaction. */
  private static final Set<String> BEYOND =
      Set.of("PASSWORD", "AUTOCOMMIT", "OUTFILE", "DUMPFILE", "PERSIST", "GLOBAL");

  private static final String ENGINES =
      "SELECT EXISTS (SELECT 1 FROM information_schema.tables t LEFT JOIN"
          + " information_schema.engines e ON e.engine = t.engine WHERE t.table_type = 'BASE TABLE'"
          + " AND t.table_schema NOT IN"
          + " ('mysql', 'information_schema', 'performance_schema', 'sys')"
          + " AND coalesce(e.transactions, 'NO') <> 'YES')";

  private MySqlUndoing() {}

  /**
   * Whether nothing is left of {@code progress} and of {@code failed}, the statement that failed,
   * once the transaction is rolled back. Asks the database; if that cannot answer, nobody knows
   * whether it did the statement.
   */
  static boolean leftNothing(Connection connection, Progress progress, String failed) {
    Ran applied = progress.allApplied();
    Ran pending = progress.allPending();
    Ran silent = progress.allSilent();
    return applied.isWhole()
        && pending.isWhole()
        && silent.isWhole()
        && applied.kept().stream().allMatch(MySqlUndoing::isSilent)
        && pending.kept().stream().allMatch(MySqlUndoing::changesRows)
        && silent.kept().stream().allMatch(MySqlUndoing::isSilent)
        && (isWholeOrNothing(failed)
            || isSilent(failed)
            || (changesRows(failed) && undoesRows(connection)))
        && (pending.count() == 0 || undoesRows(connection))
        && answers(connection);
  }

  /** Whether it changes rows at most, and so is undone with its transaction, or on its own. */
  static boolean changesRows(String sql) {
    List<Token> words = single(sql);
    return !words.isEmpty() && oneOf(words.get(0), ROWS);
  }

  /** Whether it is done in full or, if it fails, not at all, whatever holds the tables. */
  static boolean isWholeOrNothing(String sql) {
    List<Token> words = single(sql);
    if (words.isEmpty()) {
      return false;
    }
    Token first = words.get(0);
    return PostgresStatements.starts(words, "ALTER", "TABLE")
        || first.is("TRUNCATE")
        || (first.is("CREATE") && names(words, OBJECTS) && !names(words, Set.of("REPLACE")))
        || ((first.is("DROP") || first.is("RENAME"))
            && names(words, OBJECTS)
            && !names(words, Set.of(",")));
  }

  /** Whether it changes nothing but the session. */
  static boolean isSilent(String sql) {
    List<Token> words = single(sql);
    boolean asksVersion =
        words.size() <= 4 && PostgresStatements.starts(words, "SELECT", "version");
    return asksVersion
        || (!words.isEmpty() && oneOf(words.get(0), SILENT) && !names(words, Set.of("(")));
  }

  /** The words of the only statement, if it does nothing on the side. */
  private static List<Token> single(String sql) {
    List<List<Token>> statements = Lexer.statements(sql, Lexer.Rules.MYSQL);
    boolean hidden = sql.contains("/*!") || sql.contains("/*M!");
    if (hidden || MySqlStatements.commitsWithin(sql) || statements.isEmpty()) {
      return List.of();
    }
    return names(statements.get(0), BEYOND) ? List.of() : statements.get(0);
  }

  private static boolean undoesRows(Connection connection) {
    return asks(connection, ENGINES, "0");
  }

  /** Whether the session is alive: only then was the failure the server's own answer. */
  private static boolean answers(Connection connection) {
    return asks(connection, "SELECT 1", "1");
  }

  private static boolean asks(Connection connection, String question, String answer) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      return row.next() && answer.equals(row.getString(1));
    } catch (SQLException e) {
      return false; // What cannot be asked is not known.
    }
  }

  private static boolean names(List<Token> words, Set<String> some) {
    return words.stream().anyMatch(word -> oneOf(word, some));
  }

  private static boolean oneOf(Token word, Set<String> words) {
    return words.stream().anyMatch(word::is);
  }
}
