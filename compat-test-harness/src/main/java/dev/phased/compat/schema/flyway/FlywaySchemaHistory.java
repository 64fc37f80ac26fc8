package dev.phased.compat.schema.flyway;

import dev.phased.Directive;
import dev.phased.DirectiveException;
import dev.phased.Problem;
import dev.phased.compat.database.Database;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.schema.Archive;
import dev.phased.compat.schema.ArchivePath;
import dev.phased.compat.schema.Archives;
import dev.phased.compat.schema.MigrationException;
import dev.phased.compat.schema.SchemaHistory;
import dev.phased.compat.schema.snapshot.Losses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final Archives archives;
  private final Map<Migration, Supplier<String>> texts = new ConcurrentHashMap<>();
  private final Map<Migration, Losses> losses = new ConcurrentHashMap<>();

  /**
   * Reads locations as Flyway does.
   *
   * @param source what errors name: the class that declares the history
   * @param loader where {@code classpath:} locations are looked up
   * @param archives what the versions ship, where {@code jar:} locations are looked up
   */
  public FlywaySchemaHistory(
      String source, List<String> locations, ClassLoader loader, Archives archives) {
    this.source = source;
    this.archives = archives;
    this.locations = List.copyOf(locations);
    this.loader = loader;
  }

  @Override
  public String tool() {
    return "Flyway";
  }

  @Override
  public List<Migration> migrations() {
    List<Problem> problems = new ArrayList<>();
    List<Problem> wrongDirectives = new ArrayList<>();
    List<Found> scripts = new Locations(source, loader, archives).scan(locations, problems);
    Map<MigrationVersion, Found> ups = new TreeMap<>();
    Map<MigrationVersion, Found> downs = new TreeMap<>();
    for (Found script : scripts) {
      Found other =
          (script.way() == Found.Way.UP ? ups : downs).putIfAbsent(script.version(), script);
      if (other != null) {
        problems.add(Texts.twice(script, other));
      }
    }
    List<Migration> migrations = new ArrayList<>();
    for (Found up : ups.values()) {
      try {
        migrations.add(migration(up, Optional.ofNullable(downs.get(up.version()))));
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
    return List.copyOf(migrations);
  }

  private Migration migration(Found up, Optional<Found> down) {
    Optional<Found> undo = down.filter(script -> PhasedTool.present());
    Directive said = up.directive().get();
    Migration migration =
        new Migration(
            up.version().toString(),
            up.script(),
            said.phase(),
            undo.map(Found::script),
            said.owner(),
            said.notBefore());
    texts.put(migration, up.text());
    undo.ifPresent(script -> losses.put(migration, Losses.of(script.directive().get())));
    return migration;
  }

  @Override
  public Losses losses(Migration migration) {
    return losses.getOrDefault(migration, Losses.NONE);
  }

  @Override
  public Optional<String> text(Migration migration) {
    return Optional.ofNullable(texts.get(migration)).map(Supplier::get);
  }

  @Override
  public void migrate(Database database, Migration upTo) throws MigrationException {
    Flyway flyway = flyway(database, upTo);
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new MigrationException(
          "The migration to "
              + upTo.script()
              + " failed"
              + Halfway.of(flyway)
              + ": "
              + firstLines(e),
          e);
    }
  }

  @Override
  public void undo(Database database, Migration downTo) throws MigrationException {
    try {
      PhasedTool.undo(flyway(database, downTo), downTo.version());
    } catch (FlywayException | DirectiveException e) {
      throw new MigrationException(
          "The way down to " + downTo.script() + " failed: " + firstLines(e), e);
    }
  }

  private Flyway flyway(Database database, Migration target) {
    FluentConfiguration configuration =
        Flyway.configure(loader)
            .dataSource(database.dataSource(Database.MIGRATION))
            .target(target.version());
    locate(configuration);
    PhasedTool.rehearse(configuration);
    return configuration.load();
  }

  private void locate(FluentConfiguration configuration) {
    Optional<Shipped> shipped = new Locations(source, loader, archives).shipped(locations);
    if (shipped.isPresent()) {
      configuration.locations(new String[0]).resourceProvider(shipped.get());
    } else {
      configuration.locations(locations.toArray(String[]::new));
    }
  }

  /**
   * The highest version that a version of the app ships at the same places; empty if it ships none
   * there.
   *
   * @throws PlanException if what it ships can't be read
   */
  public Optional<String> highestShippedBy(Archive archive) {
    Set<MigrationVersion> shipped = new TreeSet<>();
    for (String location : locations) {
      Optional<String> folder =
          location.startsWith(ArchivePath.SCHEME)
              ? ArchivePath.of(location).map(ArchivePath::path)
              : Optional.of(location)
                  .filter(written -> !written.startsWith("filesystem:"))
                  .map(written -> written.replaceFirst("^classpath:", ""))
                  .map(written -> written.replaceAll("^/+|/+$", ""));
      folder.ifPresent(found -> shipped.addAll(versions(archive, found)));
    }
    return shipped.stream().max(Comparator.naturalOrder()).map(MigrationVersion::toString);
  }

  private static List<MigrationVersion> versions(Archive archive, String folder) {
    try {
      return archive.below(folder).keySet().stream()
          .map(name -> name.substring(name.lastIndexOf('/') + 1))
          .flatMap(name -> Names.version(name).stream())
          .toList();
    } catch (IOException e) {
      throw new PlanException(List.of(Texts.unreadable(archive.files().toString(), e)));
    }
  }

  private static String firstLines(RuntimeException failure) {
    return String.join(
        " ", String.valueOf(failure.getMessage()).strip().lines().map(String::strip).toList());
  }
}
