package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.extensibility.CommandExtension;
import org.junit.jupiter.api.Test;

class UndoVerbTest {
  private final UndoExtension extension = new UndoExtension();

  @Test
  @SuppressWarnings("deprecation")
  void flywayFindsBothVerbs() {
    assertThat(Flyway.configure().getPluginRegister().getPlugins(CommandExtension.class))
        .hasAtLeastOneElementOfType(PlanVerb.class)
        .hasAtLeastOneElementOfType(UndoVerb.class)
        .anyMatch(verb -> verb.handlesCommand("phased-undo"))
        .anyMatch(verb -> verb.handlesCommand("phased-plan"))
        .noneMatch(verb -> verb.handlesCommand("migrate") && verb instanceof Verb);
  }

  @Test
  void lastCountsVersions() {
    extension.setLast("2");

    assertThat(UndoVerb.options(extension).count()).isEqualTo(OptionalInt.of(2));
    assertThat(UndoVerb.options(extension).force()).isFalse();
  }

  @Test
  void toNamesTheVersionThatStays() {
    extension.setTo("1.2");
    extension.setForce("true");

    assertThat(UndoVerb.options(extension).target()).contains("1.2");
    assertThat(UndoVerb.options(extension).force()).isTrue();
  }

  @Test
  void exactlyOneOfBothMustBeSaid() {
    assertThatThrownBy(() -> UndoVerb.options(extension))
        .hasMessageContaining("-phasedUndo.to=<version> or -phasedUndo.last=<count>");

    extension.setTo("1");
    extension.setLast("1");
    assertThatThrownBy(() -> UndoVerb.options(extension)).hasMessageContaining("either");
  }

  @Test
  void aCountThatIsNoneIsRefusedByName() {
    extension.setLast("0");

    assertThatThrownBy(() -> UndoVerb.options(extension))
        .hasMessageContaining("flyway.phasedUndo.last is '0'");
  }

  @Test
  void aForceThatIsNeitherTrueNorFalseIsRefusedByName() {
    extension.setLast("1");
    extension.setForce("yes");

    assertThatThrownBy(() -> UndoVerb.options(extension))
        .hasMessageContaining("flyway.phasedUndo.force is 'yes'");
  }
}
