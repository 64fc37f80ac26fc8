package dev.phased.dialect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement that builds indexes CONCURRENTLY, and so leaves an INVALID one if it fails.
 *
 * @param kind what it does
 * @param relation the table, or what is rebuilt, as it is written; empty for the whole database
 * @param index the new index's name; empty if it rebuilds those that are there
 */
record IndexStatement(Kind kind, String relation, String index) {
  enum Kind {
    CREATE,
    REINDEX_INDEX,
    REINDEX_TABLE,
    REINDEX_SCHEMA,
    REINDEX_DATABASE
  }

  /** The statement, if it is one; it must stand alone, as it must for PostgreSQL. */
  static Optional<IndexStatement> of(String sql) {
    List<List<Token>> statements = Lexer.statements(sql, Lexer.Rules.POSTGRES);
    if (statements.size() != 1 || !PostgresStatements.has(statements.get(0), "CONCURRENTLY")) {
      return Optional.empty();
    }
    Words words = new Words(sql, statements.get(0));
    if (words.skip("CREATE")) {
      words.skip("UNIQUE");
      return words.skip("INDEX") && words.skip("CONCURRENTLY") ? words.create() : Optional.empty();
    }
    return words.skip("REINDEX") ? words.reindex() : Optional.empty();
  }

  private static final class Words {
    private final String sql;
    private final List<Token> all;
    private int at;

    Words(String sql, List<Token> all) {
      this.sql = sql;
      this.all = all;
    }

    boolean skip(String word) {
      boolean there = at < all.size() && all.get(at).is(word);
      at += there ? 1 : 0;
      return there;
    }

    Optional<IndexStatement> create() {
      if (skip("IF")) {
        skip("NOT");
        skip("EXISTS");
      }
      if (at >= all.size() || !all.get(at).isName() || all.get(at).is("ON")) {
        return Optional.empty(); // PostgreSQL makes up a new name: no index can be in its way.
      }
      String index = all.get(at++).name();
      if (!skip("ON")) {
        return Optional.empty();
      }
      skip("ONLY");
      return name().map(table -> new IndexStatement(Kind.CREATE, table, index));
    }

    Optional<IndexStatement> reindex() {
      if (skip("(")) {
        while (at < all.size() && !skip(")")) {
          at++;
        }
      }
      Optional<Kind> kind =
          Stream.of(
                  Kind.REINDEX_INDEX,
                  Kind.REINDEX_TABLE,
                  Kind.REINDEX_SCHEMA,
                  Kind.REINDEX_DATABASE)
              .filter(one -> skip(one.name().substring("REINDEX_".length())))
              .findFirst();
      skip("CONCURRENTLY");
      return kind.flatMap(
          what ->
              what == Kind.REINDEX_DATABASE
                  ? Optional.of(new IndexStatement(what, "", ""))
                  : name().map(relation -> new IndexStatement(what, relation, "")));
    }

    /** A name with its schema, as it is written. */
    private Optional<String> name() {
      int first = at;
      while (at < all.size() && all.get(at).isName()) {
        at++;
        if (!skip(".")) {
          return Optional.of(sql.substring(all.get(first).start(), all.get(at - 1).end()));
        }
      }
      return Optional.empty();
    }
  }
}
