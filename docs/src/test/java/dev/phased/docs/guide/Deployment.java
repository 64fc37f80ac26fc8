package dev.phased.docs.guide;

import dev.phased.flyway.HeldMigration;
import dev.phased.flyway.PhasedConfigurationExtension;
import dev.phased.flyway.PhasedFlyway;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** What a deployment does with the guide's migrations. */
public final class Deployment {
  private Deployment() {}

  /** Runs what old and new code can live with, and returns what is left. */
  @SuppressWarnings("deprecation")
  public static List<HeldMigration> withoutContract(FluentConfiguration configuration) {
    // tag::gate[]
    configuration
        .getPluginRegister()
        .getPlugin(PhasedConfigurationExtension.class)
        .setUpTo("migrate");
    Flyway flyway = configuration.load();
    flyway.migrate();
    List<HeldMigration> held = PhasedFlyway.held(flyway);
    // end::gate[]
    return held;
  }
}
