package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT * FROM t1 WHERE a = 42 AND b = 'x''y'| SELECT * FROM t1 WHERE a = ? AND b = ?",
        "SELECT -1.5e-3, 0xFF, .5, 1_000| SELECT -?, ?, ?, ?",
        "SELECT E'it\\'s secret', B'01'| SELECT E?, B?",
        "DO $body$ secret 'x' $other$ $body$; SELECT $1| DO ?; SELECT $1",
        "SELECT /* secret 7 */ \"Name 1\" -- secret| SELECT \"Name 1\"",
        "SELECT 'cut off in the mid| SELECT ?",
        "SELECT $$cut off in the mid| SELECT ?",
        "SELECT /* a /* nested */ secret */ 1| SELECT ?"
      })
  void valuesOfPostgresAreGone(String sql, String shown) {
    assertThat(Redaction.of(sql, Lexer.Rules.POSTGRES)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT \"secret\", `col 1` FROM t # secret| SELECT ?, `col 1` FROM t",
        "SELECT 'it\\'s secret' FROM t| SELECT ? FROM t"
      })
  void valuesOfMysqlAreGone(String sql, String shown) {
    assertThat(Redaction.of(sql, Lexer.Rules.MYSQL)).isEqualTo(shown);
  }

  @Test
  void itIsOneShortLine() {
    String sql = "SELECT\n\t a,\n" + "column_name, ".repeat(100);
    assertThat(Redaction.of(sql, Lexer.Rules.POSTGRES))
        .startsWith("SELECT a, column_name,")
        .endsWith("…")
        .hasSize(201)
        .doesNotContain("\n");
  }
}
