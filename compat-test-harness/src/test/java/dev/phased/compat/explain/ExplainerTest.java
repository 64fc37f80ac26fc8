package dev.phased.compat.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.Phase;
import dev.phased.compat.result.Cause;
import dev.phased.compat.result.SqlError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainerTest {
  private static final List<Script> HISTORY =
      List.of(
          script(
              "V1__orders.sql",
              null,
              "CREATE TABLE orders (id bigint PRIMARY KEY, total_amount numeric, state text);"),
          script(
              "V2__minor.sql",
              Phase.EXPAND,
              """
              -- phased: expand
              -- drops nothing: drop column total_amount comes later
              ALTER TABLE public.orders
                ADD COLUMN total_minor bigint;
              CREATE TABLE IF NOT EXISTS "order_lines" (id bigint);
              ALTER TABLE orders ADD COLUMN currency char(3) NOT NULL;
              """),
          script(
              "V3__backfill.sql",
              Phase.MIGRATE,
              """
              -- phased: migrate
              ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total_minor > 0);
              CREATE UNIQUE INDEX CONCURRENTLY one_open ON orders (id);
              ALTER TABLE orders ALTER COLUMN total_minor SET NOT NULL;
              ALTER TYPE order_state ADD VALUE 'PAID';
              """),
          script(
              "V4__drop.sql",
              Phase.CONTRACT,
              """
              -- phased: contract
              /* the old
                 column */
              ALTER TABLE orders
                DROP COLUMN IF EXISTS "total_amount";
              DROP TABLE archive;
              ALTER TABLE orders RENAME COLUMN state TO status;
              DROP FUNCTION total_of;
              """));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          column "total_amount" does not exist | V4__drop.sql:5 [contract] drops the column total_amount.
          column o.total_amount does not exist | V4__drop.sql:5 [contract] drops the column total_amount.
          column "total_amount" of relation "orders" does not exist | V4__drop.sql:5 [contract] drops the column total_amount.
          Unknown column 'orders.total_amount' in 'field list' | V4__drop.sql:5 [contract] drops the column total_amount.
          column "state" does not exist | V4__drop.sql:7 [contract] renames the column state.
          relation "archive" does not exist | V4__drop.sql:6 [contract] drops archive.
          Table 'shop.archive' doesn't exist | V4__drop.sql:6 [contract] drops archive.
          null value in column "total_minor" of relation "orders" violates not-null constraint | V3__backfill.sql:4 [migrate] makes total_minor NOT NULL.
          Field 'currency' doesn't have a default value | V2__minor.sql:6 [expand] makes currency NOT NULL.
          Column 'currency' cannot be null | V2__minor.sql:6 [expand] makes currency NOT NULL.
          new row for relation "orders" violates check constraint "total_positive" | V3__backfill.sql:2 [migrate] adds the constraint total_positive.
          Check constraint 'total_positive' is violated. | V3__backfill.sql:2 [migrate] adds the constraint total_positive.
          CONSTRAINT `total_positive` failed for `shop`.`orders` | V3__backfill.sql:2 [migrate] adds the constraint total_positive.
          duplicate key value violates unique constraint "one_open" | V3__backfill.sql:3 [migrate] makes one_open unique.
          Duplicate entry '7' for key 'orders.one_open' | V3__backfill.sql:3 [migrate] makes one_open unique.
          invalid input value for enum order_state: "SENT" | V3__backfill.sql:5 [migrate] changes the type order_state.
          function total_of(bigint) does not exist | V4__drop.sql:8 [contract] drops total_of.
          """,
      quoteCharacter = '§')
  void theMigrationThatDidItIsNamedWithItsLine(String message, String sentence) {
    assertThat(explain(message)).map(Cause::sentence).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          column "total_minor" does not exist | V2__minor.sql:4 [expand] adds the column total_minor.
          relation "order_lines" does not exist | V2__minor.sql:5 [expand] creates order_lines.
          column "total_amount" does not exist |
          """,
      quoteCharacter = '§')
  void beforeAChangeOnlyWhatIsToComeExplainsWhatIsMissing(
      String message, @Nullable String sentence) {
    Optional<Cause> cause = new Explainer(HISTORY).explain(List.of(error(message)), 1);

    assertThat(cause.map(Cause::sentence)).isEqualTo(Optional.ofNullable(sentence));
  }

  @Test
  void theWayToDoItWithoutHarmIsSaid() {
    assertThat(explain("column \"total_amount\" does not exist"))
        .map(Cause::remedy)
        .contains(
            "Retire every version that uses total_amount before that migration runs; one that is to"
                + " stay must stop using it.");
  }

  @Test
  void whatNoMigrationTouchesIsNotExplained() {
    assertThat(explain("column \"nonsense\" does not exist")).isEmpty();
    assertThat(explain("syntax error at or near \"SELEC\"")).isEmpty();
  }

  @Test
  void aNameThatIsPartOfAnotherIsNotMistakenForIt() {
    assertThat(explain("column \"total\" does not exist")).isEmpty();
  }

  @Test
  void theFirstErrorThatCanBeExplainedCounts() {
    List<SqlError> errors =
        List.of(error("something else"), error("relation \"archive\" does not exist"));

    assertThat(new Explainer(HISTORY).explain(errors, 4)).map(Cause::line).contains(6);
  }

  private static Optional<Cause> explain(String message) {
    return new Explainer(HISTORY).explain(List.of(error(message)), HISTORY.size());
  }

  private static SqlError error(String message) {
    return new SqlError("", message, "");
  }

  private static Script script(String name, @Nullable Phase phase, String text) {
    return new Script(name, Optional.ofNullable(phase), text);
  }
}
