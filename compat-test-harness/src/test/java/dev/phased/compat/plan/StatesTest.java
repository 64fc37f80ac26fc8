package dev.phased.compat.plan;

import static dev.phased.compat.testing.Grids.migrations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatesTest {
  @Test
  void migrationsOfOnePhaseInARowLeadToOneState() {
    assertThat(drawn("", "base expand migrate migrate contract"))
        .containsExactly(
            "S1 base after 1",
            "S2 expanded after 2",
            "S3 migrated after 3,4",
            "S4 contracted after 5");
  }

  @Test
  void everyMigrationUpToTheBaseBelongsToIt() {
    assertThat(drawn("3", "base expand contract expand contract"))
        .containsExactly("S1 base after 1,2,3", "S2 expanded after 4", "S3 contracted after 5");
  }

  @Test
  void withoutABaseItIsWhatComesBeforeTheFirstPhase() {
    assertThat(drawn("", "base base expand"))
        .containsExactly("S1 base after 1,2", "S2 expanded after 3");
  }

  @Test
  void aSecondChangeFollowsTheFirst() {
    assertThat(drawn("", "base expand contract expand migrate"))
        .containsExactly(
            "S1 base after 1",
            "S2 expanded after 2",
            "S3 contracted after 3",
            "S4 expanded after 4",
            "S5 migrated after 5");
  }

  @Test
  void aStateIsNamedWithItsLastMigration() {
    SchemaState state = States.of("M", Optional.empty(), migrations("base expand expand")).get(1);

    assertThat(state.last().script()).isEqualTo("V3__expand.sql");
    assertThat(state.title()).isEqualTo("S2 expanded");
  }

  @Test
  void aBaseThatDoesNotExistIsAnErrorThatListsWhatDoes() {
    assertThatThrownBy(() -> drawn("1.0", "base expand contract"))
        .isInstanceOf(PlanException.class)
        .hasMessage(
            "ShopMatrix: No migration has the version 1.0 that base names. There are 1, 2, 3:"
                + " name the last one that the oldest app knows.");
  }

  @Test
  void aHistoryWithoutAPhaseIsAnError() {
    assertThatThrownBy(() -> drawn("", "base base"))
        .isInstanceOf(PlanException.class)
        .hasMessageStartingWith("ShopMatrix: No migration says a phase")
        .hasMessageEndingWith("such as -- phased: expand");
  }

  @Test
  void aBaseBehindTheLastPhaseIsAnError() {
    assertThatThrownBy(() -> drawn("3", "base expand contract"))
        .isInstanceOf(PlanException.class)
        .hasMessageStartingWith("ShopMatrix: No migration after the base 3 says a phase");
  }

  @Test
  void aHistoryWhoseFirstMigrationSaysAPhaseHasNoBase() {
    assertThatThrownBy(() -> drawn("", "expand contract"))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining("V1__expand.sql, says a phase")
        .hasMessageContaining("Name the base");
  }

  @Test
  void anEmptyHistoryIsAnError() {
    assertThatThrownBy(() -> States.of("ShopMatrix", Optional.empty(), List.of()))
        .isInstanceOf(PlanException.class)
        .hasMessageStartingWith("ShopMatrix: The history has no migration.");
  }

  @Test
  void everyMigrationAfterTheBaseThatSaysNothingIsNamed() {
    assertThatThrownBy(() -> drawn("1", "base base expand base"))
        .isInstanceOfSatisfying(
            PlanException.class,
            exception ->
                assertThat(exception.problems())
                    .extracting(problem -> problem.source() + ":" + problem.line())
                    .containsExactly("V2__base.sql:1", "V4__base.sql:1"))
        .hasMessageContaining("says no phase, and it comes after the base 1.");
  }

  private static List<String> drawn(String base, String phases) {
    Optional<String> named = base.isEmpty() ? Optional.empty() : Optional.of(base);
    return States.of("ShopMatrix", named, migrations(phases)).stream()
        .map(
            state ->
                state.title()
                    + " after "
                    + String.join(
                        ",", state.migrations().stream().map(Migration::version).toList()))
        .toList();
  }

  @Test
  void statesAreNamedByHandAndTakeThePhaseThatTakesMostAway() {
    var states =
        States.named(
            "ShopMatrix",
            List.of("old=1", "wide=3", "odd=5", "slim=7"),
            migrations("base expand migrate expand base expand contract"));

    assertThat(states)
        .extracting(SchemaState::title)
        .containsExactly("old base", "wide migrated", "odd as of 5", "slim contracted");
    assertThat(states.get(2).phase()).isEmpty();
  }

  @Test
  void aMistakeInOneNameIsNotHiddenByFewStates() {
    assertThatThrownBy(() -> States.named("ShopMatrix", List.of("S1=9"), migrations("base expand")))
        .isInstanceOfSatisfying(
            PlanException.class, exception -> assertThat(exception.problems()).hasSize(1))
        .hasMessageContaining("no migration has this version");
  }

  @Test
  void whatIsNoStateIsSaid() {
    assertThatThrownBy(
            () ->
                States.named(
                    "ShopMatrix",
                    List.of("S1=2", "S2=9", "S3=1", "S5=2", "4", "=3", "a b=3"),
                    migrations("base expand migrate")))
        .isInstanceOf(PlanException.class)
        .hasMessageContainingAll(
            "\"S2=9\", and no migration has this version. There are 1, 2, 3.",
            "\"S3=1\", which does not come after",
            "\"S5=2\", which does not come after",
            "\"=3\", which is no state",
            "\"4\", which is no state",
            "\"a b=3\", which is no state");
    assertThatThrownBy(() -> States.named("ShopMatrix", List.of("S1=1"), migrations("base expand")))
        .hasMessageContaining("only one schema");
    assertThat(States.named("ShopMatrix", List.of("S1=1", "S2=2"), migrations("base expand")))
        .hasSize(2);
    assertThatThrownBy(
            () -> States.named("ShopMatrix", List.of("S1=1", "S1=2"), migrations("base expand")))
        .hasMessageContaining("S1 twice");
  }
}
