package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.FlywayHistory;
import dev.phased.compat.LiquibaseHistory;
import dev.phased.compat.SqlHistory;
import dev.phased.compat.app.AppSpec;
import dev.phased.compat.app.ClasspathSpec;
import dev.phased.compat.app.JarSpec;
import dev.phased.compat.database.DatabaseSpec;
import dev.phased.compat.database.Vendor;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.schema.Archive;
import dev.phased.compat.schema.Archives;
import dev.phased.compat.schema.flyway.FlywaySchemaHistory;
import dev.phased.compat.schema.liquibase.LiquibaseSchemaHistory;
import dev.phased.compat.schema.sql.SqlSchemaHistory;
import dev.phased.compat.schema.sql.SqlState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the history that a class declares, as it is for the databases of one vendor. */
final class Histories {
  private static final String VENDOR = "{vendor}";

  private final Class<?> type;
  private final Vendor vendor;
  private final List<DatabaseSpec> databases;
  private final Archives archives;
  private final List<String> versions;
  private boolean vendorMatters;

  Histories(Class<?> type, List<AppSpec> apps, List<DatabaseSpec> databases, Vendor vendor) {
    this.type = type;
    this.vendor = vendor;
    this.databases = databases;
    this.archives = new Archives(type.getName(), archives(apps));
    this.versions = Apps.ids(type);
  }

  /**
   * The history, with its states.
   *
   * @throws PlanException if there is not one, or it is wrong
   * @throws dev.phased.DirectiveException if a migration is annotated wrongly
   */
  StatedHistory read() {
    FlywayHistory flyway = type.getAnnotation(FlywayHistory.class);
    LiquibaseHistory liquibase = type.getAnnotation(LiquibaseHistory.class);
    SqlHistory sql = type.getAnnotation(SqlHistory.class);
    List<String> declared =
        Stream.of(flyway, liquibase, sql)
            .filter(history -> history != null)
            .map(history -> "@" + history.annotationType().getSimpleName())
            .toList();
    if (declared.size() > 1) {
      throw new PlanException(List.of(HistoryTexts.manyHistories(type, declared)));
    }
    if (flyway != null) {
      return flyway(flyway);
    }
    if (liquibase != null) {
      return liquibase(liquibase);
    }
    if (sql != null) {
      return sql(sql);
    }
    throw new PlanException(List.of(HistoryTexts.noHistory(type)));
  }

  private StatedHistory flyway(FlywayHistory declared) {
    if (!Optionals.present("org.flywaydb.core.Flyway")) {
      throw new PlanException(List.of(HistoryTexts.noFlyway(type)));
    }
    List<Problem> missing =
        databases.stream()
            .filter(database -> !Optionals.present(database.vendor().flywayType()))
            .map(database -> HistoryTexts.noFlywayModule(type, database))
            .toList();
    if (!missing.isEmpty()) {
      throw new PlanException(missing);
    }
    FlywaySchemaHistory history =
        new FlywaySchemaHistory(
            type.getName(), here(declared.locations()), type.getClassLoader(), archives);
    return StatedHistory.of(
        type,
        history,
        new Points("@FlywayHistory", declared.base(), List.of(declared.states())),
        () -> oldest().flatMap(history::highestShippedBy));
  }

  private StatedHistory liquibase(LiquibaseHistory declared) {
    if (!Optionals.present("liquibase.Liquibase")) {
      throw new PlanException(List.of(HistoryTexts.noLiquibase(type)));
    }
    LiquibaseSchemaHistory history =
        new LiquibaseSchemaHistory(
            type.getName(), here(declared.changelog()), type.getClassLoader(), archives);
    return StatedHistory.of(
        type,
        history,
        new Points("@LiquibaseHistory", declared.base(), List.of(declared.states())),
        () -> oldest().flatMap(history::lastShippedBy));
  }

  private StatedHistory sql(SqlHistory declared) {
    List<SqlState> states = new ArrayList<>();
    for (SqlHistory.State state : declared.value()) {
      if (state.phase().length > (states.isEmpty() ? 0 : 1)) {
        throw new PlanException(List.of(HistoryTexts.badStatePhase(type, state)));
      }
      states.add(
          new SqlState(
              state.id(),
              Arrays.stream(state.phase()).findFirst(),
              here(state.scripts()),
              here(state.down())));
    }
    SqlSchemaHistory history =
        new SqlSchemaHistory(type.getName(), states, archives, type.getClassLoader());
    return new StatedHistory(history, history.states());
  }

  /** Whether what was read would be another one for another vendor. */
  boolean vendorMatters() {
    return vendorMatters;
  }

  private List<String> here(String... places) {
    return Arrays.stream(places).map(this::here).toList();
  }

  private String here(String place) {
    vendorMatters |= place.contains(VENDOR);
    return place.replace(VENDOR, vendor.word());
  }

  /** What the oldest version ships, if it is known. */
  private Optional<Archive> oldest() {
    return versions.isEmpty() ? Optional.empty() : archives.of(versions.get(0));
  }

  private static List<Archive> archives(List<AppSpec> apps) {
    List<Archive> archives = new ArrayList<>();
    for (AppSpec app : apps) {
      List<Path> files = new ArrayList<>();
      if (app instanceof JarSpec jar) {
        files.add(jar.jar());
        files.addAll(jar.dependencies());
      } else if (app instanceof ClasspathSpec classpath) {
        files.addAll(classpath.path());
      }
      files.removeIf(file -> !Files.exists(file));
      if (!files.isEmpty()) {
        archives.add(new Archive(app.id(), files));
      }
    }
    return archives;
  }
}
