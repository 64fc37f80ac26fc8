package dev.phased.docs.guide;

import dev.phased.flyway.HeldMigration;
import dev.phased.flyway.PhasedConfigurationExtension;
import dev.phased.flyway.PhasedFlyway;
import dev.phased.flyway.PhasedPlan;
import dev.phased.flyway.UndoOptions;
import dev.phased.flyway.UndoneMigration;
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

  /** Goes back to version 3, where the dropped column is there again. */
  public static List<UndoneMigration> backFromTheContract(Flyway flyway) {
    // tag::undo[]
    List<UndoneMigration> undone = PhasedFlyway.undo(flyway, UndoOptions.to("3"));
    // end::undo[]
    return undone;
  }

  /** Prints what would run and what would not. */
  @SuppressWarnings("deprecation")
  public static String plan(FluentConfiguration configuration) {
    configuration
        .getPluginRegister()
        .getPlugin(PhasedConfigurationExtension.class)
        .setUpTo("migrate");
    Flyway flyway = configuration.load();
    // tag::plan[]
    PhasedPlan plan = PhasedFlyway.plan(flyway);
    // end::plan[]
    return plan.toString();
  }
}
