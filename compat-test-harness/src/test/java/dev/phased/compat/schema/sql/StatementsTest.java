package dev.phased.compat.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {
  @Test
  void aSemicolonEndsAStatementUnlessItIsQuotedOrInAComment() {
    assertThat(
            Statements.of(
                """
                -- one; two
                INSERT INTO a VALUES ('x;y', 'it''s; fine', "c;d") /* ; */;
                ;
                CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$
                BEGIN
                  RETURN 1; -- $$
                END; $body$;
                SELECT 1 AS a$b; SELECT 2
                -- the end;
                """,
                false))
        .satisfiesExactly(
            insert -> assertThat(insert.sql()).endsWith("/* ; */").contains("it''s; fine"),
            function -> assertThat(function.sql()).startsWith("CREATE FUNCTION").endsWith("$body$"),
            select -> assertThat(select).isEqualTo(new Statements.Found("SELECT 1 AS a$b", 8)),
            last -> assertThat(last.sql()).startsWith("SELECT 2"));
  }

  @Test
  void mySqlEscapesWithBackslashesAndCommentsWithHashes() {
    assertThat(Statements.of("SELECT 'it\\'s; fine'; # not; this\nSELECT `a;b`", true))
        .hasSize(2)
        .first()
        .isEqualTo(new Statements.Found("SELECT 'it\\'s; fine'", 1));
  }

  @Test
  void aStatementBeginsOnTheLineAfterTheCommentsBeforeIt() {
    assertThat(Statements.of("-- a\n\n/* b\n */\nSELECT 1;\n-- c\n\nSELECT\n2", false))
        .extracting(Statements.Found::line)
        .containsExactly(5, 8);
  }

  @Test
  void whatIsNeverClosedIsLeftToTheDatabaseToRefuse() {
    assertThat(Statements.of("SELECT 'a; b", false))
        .containsExactly(new Statements.Found("SELECT 'a; b", 1));
    assertThat(Statements.of("/* a; b", false)).isEmpty();
  }
}
