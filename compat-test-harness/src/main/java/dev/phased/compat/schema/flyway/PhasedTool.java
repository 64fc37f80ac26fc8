package dev.phased.compat.schema.flyway;

import dev.phased.flyway.PhasedConfigurationExtension;
import dev.phased.flyway.PhasedFlyway;
import dev.phased.flyway.UndoOptions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** What flyway-phased adds to Flyway, if it is there; the only class that needs it. */
final class PhasedTool {
  private PhasedTool() {}

  /**
   * What lies before the base needs no phase, and what comes after was checked with the plan. Here
   * everything runs before its day.
   */
  @SuppressWarnings("deprecation") // its successor is missing in Flyway 10 and early 11
  static void rehearse(FluentConfiguration configuration) {
    if (present()) {
      PhasedConfigurationExtension phased =
          configuration.getPluginRegister().getPlugin(PhasedConfigurationExtension.class);
      phased.setUnannotated("allow");
      phased.setWarnEarly("false");
    }
  }

  /**
   * Takes back all after a version; only if it is {@link #present}.
   *
   * @throws org.flywaydb.core.api.FlywayException if a way down fails
   */
  static void undo(Flyway flyway, String version) {
    // A clone is there to be spoilt.
    PhasedFlyway.undo(flyway, UndoOptions.to(version).withForce());
  }

  static boolean present() {
    try {
      Class.forName(
          "dev.phased.flyway.PhasedConfigurationExtension",
          false,
          PhasedTool.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
