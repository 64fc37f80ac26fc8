package dev.phased.compat.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.testing.Grids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardsTest {
  private static final MatrixPlan PLAN = Grids.plan("v1 v2", "base expand contract");
  private static final List<CellResult> SAFE = Grids.results(PLAN, "++-", "+++");

  @Test
  void twoPartsAreTheWholeWhateverTheirOrder() {
    Shards.Run odd = run("a.json", PLAN, every(SAFE, 1));
    Shards.Run even = run("b.json", PLAN, every(SAFE, 0));

    Shards.Merged merged = Shards.merge(List.of(odd, even));

    assertThat(merged).isEqualTo(Shards.merge(List.of(even, odd)));
    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.results()).hasSize(1);
    assertThat(merged.results().get(0).cells()).containsExactlyElementsOf(SAFE);
    assertThat(word(merged)).isEqualTo("SAFE");
  }

  @Test
  void onePartAloneIsUnknown() {
    assertThat(word(Shards.merge(List.of(run("a.json", PLAN, every(SAFE, 1))))))
        .isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+-", "-+"})
  void aCellThatPassedAndFailedIsUnknown(String marks) {
    // v2 on the base is asked by nobody, so that without the conflict all would be safe.
    Shards.Run one = run("a.json", PLAN, Grids.results(PLAN, "++-", marks.charAt(0) + "++"));
    Shards.Run other = run("b.json", PLAN, Grids.results(PLAN, "++-", marks.charAt(1) + "++"));

    Shards.Merged merged = Shards.merge(List.of(other, one));

    Verdict verdict = verdict(merged);
    assertThat(verdict.word()).isEqualTo("UNKNOWN");
    assertThat(verdict.sentence()).contains("What was merged contradicts itself.");
    assertThat(verdict.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.kind()).isEqualTo(Reason.Kind.CONFLICT);
              assertThat(reason.title()).isEqualTo("v2 on S1 base, postgres-17");
              assertThat(reason.sentence())
                  .contains("PASSED in", "FAILED (INCOMPATIBLE) in", "a.json", "b.json");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "i"})
  void whatSaysNothingYieldsToWhatIsKnown(String nothing) {
    Shards.Run crashed = run("a.json", PLAN, Grids.results(PLAN, "++-", "+" + nothing + "+"));

    Shards.Merged merged = Shards.merge(List.of(crashed, run("b.json", PLAN, SAFE)));

    assertThat(merged.conflicts()).isEmpty();
    assertThat(word(merged)).isEqualTo("SAFE");
  }

  @Test
  void failuresOfDifferentBlameContradict() {
    Shards.Run locked = run("a.json", PLAN, Grids.results(PLAN, "++l", "+++"));

    assertThat(word(Shards.merge(List.of(locked, run("b.json", PLAN, SAFE))))).isEqualTo("UNKNOWN");
  }

  @Test
  void aRunWithAnotherPlanDoesNotCountAndMakesItUnknown() {
    MatrixPlan other = Grids.plan("v1 v2 v3", "base expand contract");
    Shards.Run third = run("b.json", other, Grids.results(other, "++-", "+++", "+++"));

    Shards.Merged merged = Shards.merge(List.of(third, run("a.json", PLAN, SAFE)));

    assertThat(word(merged)).isEqualTo("UNKNOWN");
    assertThat(merged.conflicts())
        .singleElement()
        .extracting(Reason::sentence)
        .isEqualTo(
            "It is not that of a.json: it has the versions v1, v2 and v3, not v1 and v2."
                + " Its cells do not count.");
  }

  @Test
  void databasesAreJudgedTogetherInOneOrder() {
    MatrixPlan mysql = on("mysql-8.0");
    Shards.Run one = run("b.json", PLAN, SAFE);
    Shards.Run other = run("a.json", mysql, Grids.results(mysql, "++-", "++-"));

    Shards.Merged merged = Shards.merge(List.of(one, other));

    assertThat(merged).isEqualTo(Shards.merge(List.of(other, one)));
    assertThat(merged.results())
        .extracting(result -> result.plan().database())
        .containsExactly("mysql-8.0", "postgres-17");
    assertThat(word(merged)).isEqualTo("UNSAFE");
  }

  @Test
  void theOrderOfDatabasesIsThatOfTheRunThatHasThemAll() {
    MatrixPlan mysql = on("mysql-8.0");
    Shards.Run both =
        new Shards.Run("z.json", List.of(result(PLAN, List.of()), result(mysql, SAFE)));

    assertThat(Shards.merge(List.of(run("a.json", PLAN, SAFE), both)).results())
        .extracting(result -> result.plan().database())
        .containsExactly("postgres-17", "mysql-8.0");
  }

  @Test
  void anotherDatabaseMayHaveOtherMigrationsForTheSameStates() {
    MatrixPlan other = written(PLAN, "mysql-8.0");
    Shards.Run one = run("a.json", PLAN, SAFE);

    Shards.Merged merged = Shards.merge(List.of(one, run("b.json", other, SAFE)));

    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.results())
        .extracting(result -> result.plan().states())
        .containsExactly(other.states(), PLAN.states());
    assertThat(word(Shards.merge(List.of(one, run("b.json", written(PLAN, "postgres-17"), SAFE)))))
        .as("but not on the same database")
        .isEqualTo("UNKNOWN");
  }

  /** The same plan with migrations of other names. */
  private static MatrixPlan written(MatrixPlan plan, String database) {
    List<SchemaState> states =
        plan.states().stream()
            .map(
                state ->
                    new SchemaState(
                        state.id(),
                        state.name(),
                        state.phase(),
                        List.of(new Migration(state.last().version(), "other.sql", state.phase()))))
            .toList();
    return MatrixPlan.of(
        plan.title(), plan.className(), database, plan.versions(), states, plan.exercises());
  }

  @Test
  void severalMatricesAreNotMerged() {
    MatrixPlan other =
        new MatrixPlan(
            PLAN.title(),
            "shop.OtherMatrix",
            PLAN.database(),
            PLAN.versions(),
            PLAN.states(),
            PLAN.exercises(),
            PLAN.cells());

    assertThatThrownBy(() -> Shards.merge(List.of(run("a", PLAN, SAFE), run("b", other, SAFE))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aConflictDoesNotHideWhatIsProvenToBeBroken() {
    List<Reason> conflicts =
        List.of(new Reason(Reason.Kind.CONFLICT, List.of(), "the plan of b", "It differs."));
    Judgement unsafe = Judgement.of(PLAN, Grids.results(PLAN, "++-", "++-"));

    Verdict verdict = Verdict.of(unsafe, conflicts);

    assertThat(verdict.word()).isEqualTo("UNKNOWN");
    assertThat(verdict.warnings()).containsAll(Verdict.of(unsafe).reasons());
  }

  private static MatrixPlan on(String database) {
    return new MatrixPlan(
        PLAN.title(),
        PLAN.className(),
        database,
        PLAN.versions(),
        PLAN.states(),
        PLAN.exercises(),
        PLAN.cells());
  }

  private static List<CellResult> every(List<CellResult> results, int rest) {
    return IntStream.range(0, results.size())
        .filter(at -> at % 2 == rest)
        .mapToObj(results::get)
        .toList();
  }

  private static Shards.Run run(String name, MatrixPlan plan, List<CellResult> cells) {
    return new Shards.Run(name, List.of(result(plan, cells)));
  }

  private static MatrixResult result(MatrixPlan plan, List<CellResult> cells) {
    return new MatrixResult(
        plan, cells, Instant.EPOCH, Duration.ofSeconds(1), Map.of("Java", "17"));
  }

  private static String word(Shards.Merged merged) {
    return verdict(merged).word();
  }

  private static Verdict verdict(Shards.Merged merged) {
    return Verdict.of(
        Judgement.ofAll(
            merged.results().stream()
                .map(each -> Judgement.of(each.plan(), each.cells()))
                .toList()),
        merged.conflicts());
  }
}
