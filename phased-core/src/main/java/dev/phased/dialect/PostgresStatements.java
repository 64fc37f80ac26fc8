package dev.phased.dialect;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What PostgreSQL's statements need, as far as their words tell. Comments and strings are left out.
 */
public final class PostgresStatements {
  /** A block that has none of these in its body, which may be in any language, cannot commit. */
  private static final Pattern ENDS_TRANSACTIONS =
      Pattern.compile("commit|rollback|call|execute", Pattern.CASE_INSENSITIVE);

  /** A text without these has no statement that PostgreSQL, or a tool, keeps apart from others. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "concurrently|vacuum|analyze|validate|reindex|database|tablespace|subscription|system"
              + "|cluster|discard",
          Pattern.CASE_INSENSITIVE);

  private PostgresStatements() {}

  /**
   * A quick look at the text of a script, comments and all: false if no statement in it is one that
   * PostgreSQL refuses to run inside a transaction.
   */
  public static boolean mayNeedNoTransaction(String text) {
    return KNOWN.matcher(text).find();
  }

  /**
   * Whether the script has a statement that PostgreSQL refuses to run inside a transaction, such as
   * {@code CREATE INDEX CONCURRENTLY}, {@code REINDEX … CONCURRENTLY}, {@code DETACH PARTITION …
   * CONCURRENTLY} or {@code VACUUM}.
   */
  public static boolean needsNoTransaction(String sql) {
    return mayNeedNoTransaction(sql) && any(sql, PostgresStatements::outsideTransaction);
  }

  /**
   * Whether the script has a statement that waits until every transaction that began before it has
   * ended, and so never ends while the tool keeps one open, as Flyway does for its lock.
   */
  public static boolean waitsForSnapshots(String sql) {
    return mayNeedNoTransaction(sql) && any(sql, PostgresStatements::concurrently);
  }

  /** Whether every statement of the script holds only weak locks, if for long. */
  static boolean onlyWeakLocks(String sql) {
    if (!mayNeedNoTransaction(sql)) {
      return false;
    }
    List<List<Token>> statements = Lexer.statements(sql, Lexer.Rules.POSTGRES);
    return !statements.isEmpty() && statements.stream().allMatch(PostgresStatements::weakLocks);
  }

  /** Whether it changes nothing but the session; Flyway asks for the version. */
  static boolean isSilent(String sql) {
    return any(sql, words -> true)
        && !any(
            sql,
            words ->
                !starts(words, "SET")
                    && !starts(words, "SHOW")
                    && !(words.size() <= 4 && starts(words, "SELECT", "version")));
  }

  /** Whether a statement may commit by itself in the middle, so that it can't be run again. */
  static boolean commitsWithin(String sql) {
    return any(
        sql,
        words ->
            starts(words, "CALL")
                || (starts(words, "DO") && ENDS_TRANSACTIONS.matcher(sql).find()));
  }

  private static boolean weakLocks(List<Token> words) {
    return concurrently(words)
        || starts(words, "ANALYZE")
        || (starts(words, "VACUUM") && !has(words, "FULL"))
        || (starts(words, "ALTER", "TABLE")
            && follow(words, "VALIDATE", "CONSTRAINT")
            && words.stream().noneMatch(word -> word.is(",")));
  }

  private static boolean concurrently(List<Token> words) {
    if (!has(words, "CONCURRENTLY")) {
      return false;
    }
    return starts(words, "CREATE", "INDEX")
        || starts(words, "CREATE", "UNIQUE", "INDEX")
        || starts(words, "DROP", "INDEX")
        || starts(words, "REINDEX")
        || (starts(words, "ALTER", "TABLE") && follow(words, "DETACH", "PARTITION"));
  }

  private static boolean outsideTransaction(List<Token> words) {
    return concurrently(words)
        || starts(words, "VACUUM")
        || starts(words, "REINDEX", "SCHEMA")
        || starts(words, "REINDEX", "DATABASE")
        || starts(words, "REINDEX", "SYSTEM")
        || starts(words, "CREATE", "DATABASE")
        || starts(words, "DROP", "DATABASE")
        || starts(words, "CREATE", "TABLESPACE")
        || starts(words, "DROP", "TABLESPACE")
        || starts(words, "ALTER", "SYSTEM")
        || (starts(words, "CLUSTER") && words.size() == 1);
  }

  private static boolean any(String sql, java.util.function.Predicate<List<Token>> kind) {
    return Lexer.statements(sql, Lexer.Rules.POSTGRES).stream().anyMatch(kind);
  }

  static boolean starts(List<Token> words, String... first) {
    if (words.size() < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if (!words.get(i).is(first[i])) {
        return false;
      }
    }
    return true;
  }

  static boolean has(List<Token> words, String word) {
    return words.stream().anyMatch(token -> token.is(word));
  }

  private static boolean follow(List<Token> words, String first, String second) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).is(first) && words.get(i).is(second)) {
        return true;
      }
    }
    return false;
  }
}
