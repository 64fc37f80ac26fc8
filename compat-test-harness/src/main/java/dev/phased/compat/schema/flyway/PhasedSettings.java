package dev.phased.compat.schema.flyway;

import dev.phased.flyway.PhasedConfigurationExtension;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Settings of flyway-phased, if it is there; the only class that needs it. */
final class PhasedSettings {
  private PhasedSettings() {}

  /** What lies before the base needs no phase, and what comes after was checked with the plan. */
  @SuppressWarnings("deprecation") // its successor is missing in Flyway 10 and early 11
  static void allowUnannotated(FluentConfiguration configuration) {
    if (present()) {
      configuration
          .getPluginRegister()
          .getPlugin(PhasedConfigurationExtension.class)
          .setUnannotated("allow");
    }
  }

  private static boolean present() {
    try {
      Class.forName(
          "dev.phased.flyway.PhasedConfigurationExtension",
          false,
          PhasedSettings.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
