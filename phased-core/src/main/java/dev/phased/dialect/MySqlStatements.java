package dev.phased.dialect;

import java.util.List;
import java.util.Set;

/** What MySQL's and MariaDB's statements do to a transaction, as far as their words tell. */
final class MySqlStatements {
  private static final Set<String> COMMIT_BEFORE =
      Set.of(
          "ALTER",
          "CREATE",
          "DROP",
          "RENAME",
          "TRUNCATE",
          "GRANT",
          "REVOKE",
          "LOCK",
          "UNLOCK",
          "ANALYZE",
          "OPTIMIZE",
          "REPAIR",
          "CHECK",
          "INSTALL",
          "UNINSTALL",
          "FLUSH",
          "RESET",
          "CACHE",
          "LOAD",
          "BEGIN",
          "START",
          "COMMIT");
  private static final Set<String> NO_WORK = Set.of("SET", "USE", "SHOW", "DO");
  private static final Set<String> ROUTINES = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT");

  private MySqlStatements() {}

  /** Whether the statement commits the open transaction before it does anything. */
  static boolean commitsBefore(String sql) {
    List<Token> words = words(sql);
    if (words.isEmpty() || (words.size() > 1 && words.get(1).is("TEMPORARY"))) {
      return false;
    }
    boolean loadsRows = PostgresStatements.starts(words, "LOAD", "DATA");
    return !loadsRows && oneOf(words.get(0), COMMIT_BEFORE);
  }

  /** Whether the statement leaves no trace in a transaction; Flyway asks for the version. */
  static boolean noWork(String sql) {
    List<Token> words = words(sql);
    boolean asksVersion =
        words.size() <= 4 && PostgresStatements.starts(words, "SELECT", "version");
    return words.isEmpty() || oneOf(words.get(0), NO_WORK) || asksVersion;
  }

  static boolean rollsBack(String sql) {
    return PostgresStatements.starts(words(sql), "ROLLBACK");
  }

  /** Whether part of it may be for good although it failed: a call, or several in one. */
  static boolean commitsWithin(String sql) {
    List<List<Token>> statements = Lexer.statements(sql, Lexer.Rules.MYSQL);
    if (statements.isEmpty()) {
      return false;
    }
    List<Token> first = statements.get(0);
    if (PostgresStatements.starts(first, "CALL") || PostgresStatements.starts(first, "EXECUTE")) {
      return true;
    }
    boolean body =
        PostgresStatements.starts(first, "CREATE")
            && first.stream().anyMatch(word -> oneOf(word, ROUTINES));
    return statements.size() > 1 && !body;
  }

  private static List<Token> words(String sql) {
    List<List<Token>> statements = Lexer.statements(sql, Lexer.Rules.MYSQL);
    return statements.isEmpty() ? List.of() : statements.get(0);
  }

  private static boolean oneOf(Token word, Set<String> words) {
    return words.stream().anyMatch(word::is);
  }
}
