package dev.phased.compat.schema.flyway;

import dev.phased.DirectiveException;
import dev.phased.Problem;
import dev.phased.compat.database.Database;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.schema.MigrationException;
import dev.phased.compat.schema.SchemaHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrations of Flyway, from its locations. Repeatable migrations belong to every state. */
public final class FlywaySchemaHistory implements SchemaHistory {
  private final String source;
  private final List<String> locations;
  private final ClassLoader loader;
  private final Map<Migration, Supplier<String>> texts = new ConcurrentHashMap<>();

  /**
   * Reads locations as Flyway does.
   *
   * @param source what errors name: the class that declares the history
   * @param loader where {@code classpath:} locations are looked up
   */
  public FlywaySchemaHistory(String source, List<String> locations, ClassLoader loader) {
    this.source = source;
    this.locations = List.copyOf(locations);
    this.loader = loader;
  }

  @Override
  public List<Migration> migrations() {
    List<Problem> problems = new ArrayList<>();
    Map<MigrationVersion, Migration> byVersion = new TreeMap<>();
    List<Problem> wrongDirectives = new ArrayList<>();
    for (Found found : new Locations(source, loader).scan(locations, problems)) {
      try {
        Migration migration =
            new Migration(
                found.version().toString(), found.script(), found.directive().get().phase());
        texts.put(migration, found.text());
        Migration other = byVersion.putIfAbsent(found.version(), migration);
        if (other != null) {
          problems.add(Texts.twice(migration, other));
        }
      } catch (DirectiveException e) {
        wrongDirectives.addAll(e.problems());
      }
    }
    if (!wrongDirectives.isEmpty()) {
      throw new DirectiveException(wrongDirectives);
    }
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
    return List.copyOf(byVersion.values());
  }

  @Override
  public Optional<String> text(Migration migration) {
    return Optional.ofNullable(texts.get(migration)).map(Supplier::get);
  }

  @Override
  public void migrate(Database database, Migration upTo) throws MigrationException {
    try {
      FluentConfiguration configuration =
          Flyway.configure(loader)
              .dataSource(database.dataSource(Database.MIGRATION))
              .locations(locations.toArray(String[]::new))
              .target(upTo.version());
      PhasedSettings.allowUnannotated(configuration);
      configuration.load().migrate();
    } catch (FlywayException e) {
      throw new MigrationException(
          "The migration to " + upTo.script() + " failed: " + firstLines(e), e);
    }
  }

  private static String firstLines(FlywayException failure) {
    return String.join(
        " ", String.valueOf(failure.getMessage()).strip().lines().map(String::strip).toList());
  }
}
