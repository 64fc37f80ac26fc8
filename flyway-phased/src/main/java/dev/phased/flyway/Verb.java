package dev.phased.flyway;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.FlywayTelemetryManager;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.OperationResult;
import org.flywaydb.core.extensibility.CommandExtension;

/**
 * A verb of Flyway's command line. The signature of {@code handle} has changed twice between Flyway
 * 10 and 12; all three are here.
 */
abstract class Verb implements CommandExtension<OperationResult> {
  private final String name;

  Verb(String name) {
    this.name = name;
  }

  abstract OperationResult run(Flyway flyway);

  @Override
  public final boolean handlesCommand(String command) {
    return command.equals(name);
  }

  @Override
  public final boolean handlesParameter(String parameter) {
    return false;
  }

  /** Flyway 12 and later. */
  @Override
  public final OperationResult handle(Configuration configuration, List<String> flags) {
    return run(
        Flyway.configure(configuration.getClassLoader()).configuration(configuration).load());
  }

  /** Flyway 11.8 to 11.20. */
  public final OperationResult handle(
      String command, Configuration configuration, List<String> flags) {
    return handle(configuration, flags);
  }

  /** Flyway 10 to 11.7. */
  public final OperationResult handle(
      String command,
      Configuration configuration,
      List<String> flags,
      FlywayTelemetryManager telemetry) {
    return handle(configuration, flags);
  }
}
