package dev.phased.flyway;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.MigrationResolver.Context;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resolver.java.ScanningJavaMigrationResolver;
import org.flywaydb.core.internal.resolver.script.ScriptMigrationResolver;
import org.flywaydb.core.internal.resolver.sql.SqlMigrationResolver;

/**
 * Flyway's own resolvers, made as Flyway makes them: internal classes, but unchanged from 10.20.1
 * to 13.12.0, and the only way to checksums, types and names that are exactly Flyway's.
 */
final class DefaultResolvers {
  private DefaultResolvers() {}

  @SuppressWarnings("deprecation") // its successor is missing in Flyway 10 and early 11
  static List<MigrationResolver> of(Context context, KnownScripts scripts) {
    Configuration configuration = context.configuration;
    ParsingContext parsing = ParsingContexts.of(context.sqlScriptFactory);
    List<MigrationResolver> resolvers = new ArrayList<>();
    resolvers.add(
        new SqlMigrationResolver(
            context.resourceProvider,
            context.sqlScriptExecutorFactory,
            scripts,
            configuration,
            parsing));
    resolvers.add(new ScanningJavaMigrationResolver(javaClasses(context), configuration));
    resolvers.addAll(configuration.getPluginRegister().getPlugins(MigrationResolver.class));
    resolvers.add(
        new ScriptMigrationResolver<Event>(
            context.resourceProvider, configuration, parsing, context.statementInterceptor));
    return resolvers;
  }

  private static ClassProvider<JavaMigration> javaClasses(Context context) {
    ClassProvider<JavaMigration> own = context.configuration.getJavaMigrationClassProvider();
    if (own != null) {
      return own;
    }
    if (context.resourceProvider instanceof ClassProvider<?> scanner) {
      @SuppressWarnings("unchecked") // Flyway's scanner has looked for JavaMigration
      ClassProvider<JavaMigration> classes = (ClassProvider<JavaMigration>) scanner;
      return classes;
    }
    return Scanners.javaMigrations(context.configuration);
  }
}
