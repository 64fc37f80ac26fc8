package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlDirectivesTest {
  private static final Directive EXPAND_2S =
      new Directive(
          Optional.of(Phase.EXPAND),
          Optional.of(Duration.ofSeconds(2)),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Test
  void everyKeyIsRead() {
    Directive directive =
        read(
            """
            -- phased: migrate lock_timeout=500ms statement_timeout=0 retries=7 retry_for=1h
            UPDATE orders SET currency = 'EUR';
            """);

    assertThat(directive)
        .isEqualTo(
            new Directive(
                Optional.of(Phase.MIGRATE),
                Optional.of(Duration.ofMillis(500)),
                Optional.of(Duration.ZERO),
                Optional.of(7),
                Optional.of(Duration.ofHours(1))));
  }

  @Test
  void whoseItIsAndFromWhichDayOnIsRead() {
    Directive directive = read("-- phased: contract owner=team-checkout not_before=2027-01-31\n");

    assertThat(directive.owner()).contains("team-checkout");
    assertThat(directive.notBefore()).contains(LocalDate.of(2027, 1, 31));
    assertThat(directive.words()).isEqualTo("contract owner=team-checkout not_before=2027-01-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- phased: expand lock_timeout=2s",
        "--phased:expand lock_timeout=2s",
        "--- Phased: EXPAND LOCK_TIMEOUT=2S\r\nSELECT 1;\r\n",
        "\uFEFF-- phased: expand lock_timeout=2s\r\nSELECT 1;",
        "\t--\tphased:\texpand\tlock_timeout=2s\t\n",
        "-- phased: lock_timeout = 2s expand",
        "-- phased: phase=expand lock_timeout=2000ms",
        "-- phased: expand\n-- phased: lock_timeout=2s\nSELECT 1;",
        "-- phased: expand\r-- phased: lock_timeout=2s\rSELECT 1;",
        "\n\n-- Adds the currency.\n/* a /* nested */ block */\n\n-- phased: expand lock_timeout=2s\n",
        "# of MySQL\n#phased: expand lock_timeout=2s\nSELECT 1;",
        "/* a /* b */ -- phased: expand lock_timeout=2s\nSELECT 1;",
        "DELIMITER $$\n-- phased: expand lock_timeout=2s\nCREATE PROCEDURE p() BEGIN END$$\n",
        ";;\n-- phased: expand lock_timeout=2s\n",
        "/*! a banner */\n-- phased: expand lock_timeout=2s\n",
        "/*M! a banner */\n-- phased: expand lock_timeout=2s\n",
        "/* 2 steps */ /*  1 */\n-- phased: expand lock_timeout=2s\n",
        "\u00A0\n-- phased: expand lock_timeout=2s\n",
        " \tDELIMITER //\n-- phased: expand lock_timeout=2s\n",
        "\uFEFF DELIMITER //\n-- phased: expand lock_timeout=2s\n",
        "\n  # it's for people\n -- phased: expand lock_timeout=2s\n",
        "#- it's for people\n## it's so\n#= 'quoted\n-- phased: expand lock_timeout=2s\n",
        "--\u00A0phased:\u00A0expand\u3000lock_timeout=2s\u2028\n",
      })
  void aDirectiveBeforeTheFirstStatementIsRead(String script) {
    assertThat(read(script)).isEqualTo(EXPAND_2S);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SELECT 1;",
        "-- A phased rollout of the new column.\nSELECT 1;",
        "-- phased rollout\nSELECT 1;",
        "-- phased\nSELECT 1;",
        "-- phase: 2 of the cleanup\nSELECT 1;",
        "-- phase: expand the table for the new currency\nSELECT 1;",
        "-- See the page on migrations, phased: there it is told.\nSELECT 1;",
        "/* phased: expand */\nSELECT 1;",
        "/*\n-- phased: expand\n*/\nSELECT 1;",
      })
  void commentsForPeopleAreLeftAlone(String script) {
    assertThat(read(script)).isEqualTo(Directive.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT '\n-- phased: expand\n';",
        "SELECT 'it''s\n-- phased: expand\n';",
        "SELECT E'it\\'s\n-- phased: expand\n';",
        "SELECT 'it\\'s\n-- phased: expand\n';",
        "SELECT 'C:\\', '\n-- phased: expand\n';",
        "SELECT \"\n-- phased: expand\n\";",
        "SELECT `\n-- phased: expand\n`;",
        "SELECT /*\n-- phased: expand\n*/ 1;",
        "SELECT /* /* */\n-- phased: expand\n*/ 1;",
        "DO $$ BEGIN\n-- phased: expand\nEND $$;",
        "DO $body$ BEGIN $$\n-- phased: expand\n$$ END $body$;",
        "SELECT a #>> '{\n-- phased: expand\n}';",
        "SELECT a\n  #> '{\n-- phased: expand\n}';",
        "SELECT 1 -- not phased: expand",
        "SELECT 1;\n-- phased expand",
        "SELECT 1;\n-- phase: expand",
        "DO $a$\n-- phased: expand\n$a$;",
        "DO $a1$\n-- phased: expand\n$a1$;",
        "SELECT $a$\n-- phased: expand\n",
        "SELECT a #- '{\n-- phased: expand\n}';",
        "SELECT a ## '\n-- phased: expand\n';",
        "SELECT a ?# '\n-- phased: expand\n';",
        "SELECT a #= '\n-- phased: expand\n';",
        "SELECT a AS delimiter , $$\n-- phased: expand\n$$;",
        "SELECT a,\ndelimiters, $$\n-- phased: expand\n$$;",
      })
  void whatOnlyLooksLikeALateDirectiveIsLeftAlone(String script) {
    assertThat(read(script)).isEqualTo(Directive.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1;\n-- phased: expand",
        "SELECT\n-- phased: expand\n1;",
        "SELECT 'it\\'s';\n-- phased: expand",
        "SELECT 'C:\\';\n-- phased: expand",
        "SELECT 'it''s', E'it\\'s', \"a\"\"b\", `c`;\n-- phased: expand",
        "DO $$ BEGIN NULL; END $$;\n-- phased: expand",
        "SELECT $1, a$b$c, 5 # 3;\n-- phased: expand",
        "/*!40101 SET NAMES utf8 */;\n-- phased: expand",
        "/*M!100100 SET x = 1 */;\n-- phased: expand",
        "DELIMITER $$\nCREATE PROCEDURE p() BEGIN END $$\n# phased: expand",
        "SELECT 1; # it's MySQL\n-- phased: expand",
        "SELECT E'it\\'s', 'C:\\';\n-- phased: expand",
        "SELECT 1;\r-- phased: expand",
        "SELECT 1;\r\n\r\n-- phased: expand",
        "SELECT $1$;\n-- phased: expand",
        "a$$\n-- phased: expand\n$$",
        "SELECT 'a\\' $x$ ';\n-- phased: expand",
        "SELECT e\"\\\";\n-- phased: expand",
        "SELECT date'\\';\n-- phased: expand",
        "SELECT `a\\`, 'it\\'s';\n-- phased: expand",
        "SELECT 1 # a\n# b\n-- phased: expand",
      })
  void aDirectiveAfterTheFirstStatementIsAnErrorWithItsLine(String script) {
    int line = (int) script.substring(0, script.indexOf("phased")).lines().count();

    assertThat(problems(script))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.source()).isEqualTo("V1.sql");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.cause()).contains("after the first statement");
            });
  }

  @Test
  void everyMistakeOfAScriptIsReportedWithItsLineInOrder() {
    String script =
        """
        -- phased: expnd
        -- phased: lock_timout=2s

        -- phased: retries=many
        SELECT 1;
        -- phased: expand
        """;

    assertThat(problems(script)).extracting(Problem::line).containsExactly(1, 2, 4, 6);
  }

  @Test
  void aScriptThatEndsInsideAStringHasNoLateDirective() {
    assertThat(read("SELECT 'open\n-- phased: expand\n")).isEqualTo(Directive.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INSERT INTO t VALUES ('a'); -- one\n", "SELECT 'it\\'s'; -- one\n"})
  void aLargeScriptIsReadInTimeThatGrowsWithItsLength(String statement) {
    String script = "-- phased: expand lock_timeout=2s\n" + statement.repeat(50_000);

    assertThat(read(script)).isEqualTo(EXPAND_2S);
  }

  @RepeatedTest(200)
  void anyDirectiveIsReadBackFromAnyWayOfWritingIt(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Directive directive = RandomDirectives.any(random);

    String script = RandomDirectives.script(directive, random);

    assertThat(read(script)).as(script).isEqualTo(directive);
  }

  @Test
  void aDirectivePrintsItsWordsInTheOrderOfTheKeys() {
    assertThat(EXPAND_2S.words()).isEqualTo("expand lock_timeout=2s");
    assertThat(Directive.NONE.words()).isEmpty();
  }

  @Test
  void wordsDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(read("-- PHASED: MIGRATE RETRIES=1\n").words()).isEqualTo("migrate retries=1");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Directive read(String script) {
    return Directives.inSql("V1.sql", script);
  }

  private static List<Problem> problems(String script) {
    try {
      throw new AssertionError("read as " + read(script));
    } catch (DirectiveException e) {
      return e.problems();
    }
  }
}
