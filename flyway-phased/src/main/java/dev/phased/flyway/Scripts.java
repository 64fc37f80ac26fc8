package dev.phased.flyway;

import dev.phased.dialect.PostgresStatements;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resolver.MigrationResolver.Context;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;

/** The files of SQL migrations, wherever Flyway found them: directories, jars, jars in jars. */
final class Scripts {
  static final String UNDO = "U";
  private static final List<String> UNDO_CALLBACKS =
      List.of("beforeUndo", "beforeEachUndo", "afterUndo", "afterEachUndo");

  /** What Flyway adds to the name of a script to find the script's own settings. */
  private static final String CONFIGURATION = ".conf";

  private Scripts() {}

  /** The file of {@code migration}, if it has one and it is SQL. */
  static Optional<LoadableResource> of(Context context, ResolvedMigration migration) {
    String script = migration.getScript();
    if (script == null
        || List.of(context.configuration.getSqlMigrationSuffixes()).stream()
            .noneMatch(
                suffix ->
                    script.regionMatches(
                        true, script.length() - suffix.length(), suffix, 0, suffix.length()))) {
      return Optional.empty();
    }
    return Optional.ofNullable(context.resourceProvider.getResource(script));
  }

  /** The down scripts, {@code U<version>__<description>.sql}. */
  static List<LoadableResource> undo(Context context) {
    String separator = context.configuration.getSqlMigrationSeparator();
    return context
        .resourceProvider
        .getResources(UNDO, context.configuration.getSqlMigrationSuffixes())
        .stream()
        .filter(script -> isUndo(script.getFilename(), separator))
        .sorted()
        .toList();
  }

  /** Scripts that Flyway's own undo would call before or after. */
  static List<LoadableResource> undoCallbacks(Context context) {
    String[] suffixes = context.configuration.getSqlMigrationSuffixes();
    // Flyway looks for names that go on between prefix and suffix.
    return Stream.of("before", "after")
        .flatMap(prefix -> context.resourceProvider.getResources(prefix, suffixes).stream())
        .filter(script -> UNDO_CALLBACKS.stream().anyMatch(script.getFilename()::startsWith))
        .sorted()
        .toList();
  }

  private static boolean isUndo(String name, String separator) {
    int end = name.indexOf(separator);
    return end > UNDO.length()
        && name.substring(UNDO.length(), end).chars().allMatch(c -> "0123456789._".indexOf(c) >= 0);
  }

  /** The text of {@code script} as it was written. */
  static String text(LoadableResource script) {
    try (Reader reader = script.read()) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + script.getRelativePath(), e);
    }
  }

  /**
   * Whether {@code script}, which has this {@code text}, may have to leave its transaction. Looks
   * at words alone: Flyway parses a script only when it comes to run it, and so does phased.
   */
  static boolean mayLeaveTransaction(Context context, LoadableResource script, String text) {
    Configuration configuration = context.configuration;
    return !configuration.isExecuteInTransaction()
        || context.resourceProvider.getResource(script.getRelativePath() + CONFIGURATION) != null
        || PostgresStatements.mayNeedNoTransaction(text)
        || configuration.getPlaceholders().values().stream()
            .anyMatch(PostgresStatements::mayNeedNoTransaction);
  }

  /** The statements of {@code script} as Flyway will send them, whatever their mixture. */
  static Statements statements(Context context, LoadableResource script) {
    return statements(
        context.sqlScriptFactory.createSqlScript(script, true, context.resourceProvider));
  }

  /** The statements of {@code parsed}. */
  static Statements statements(SqlScript parsed) {
    List<String> all = new ArrayList<>();
    try (SqlStatementIterator statements = parsed.getSqlStatements()) {
      for (SqlStatement next = statements.next(); next != null; next = statements.next()) {
        all.add(next.getSql());
      }
    }
    return new Statements(all);
  }
}
