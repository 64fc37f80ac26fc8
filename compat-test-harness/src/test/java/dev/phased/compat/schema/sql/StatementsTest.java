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
            insert -> assertThat(insert).endsWith("/* ; */").contains("it''s; fine"),
            function -> assertThat(function).startsWith("CREATE FUNCTION").endsWith("$body$"),
            select -> assertThat(select).isEqualTo("SELECT 1 AS a$b"),
            last -> assertThat(last).startsWith("SELECT 2"));
  }

  @Test
  void mySqlEscapesWithBackslashesAndCommentsWithHashes() {
    assertThat(Statements.of("SELECT 'it\\'s; fine'; # not; this\nSELECT `a;b`", true))
        .hasSize(2)
        .first()
        .isEqualTo("SELECT 'it\\'s; fine'");
  }

  @Test
  void whatIsNeverClosedIsLeftToTheDatabaseToRefuse() {
    assertThat(Statements.of("SELECT 'a; b", false)).containsExactly("SELECT 'a; b");
    assertThat(Statements.of("/* a; b", false)).isEmpty();
  }
}
