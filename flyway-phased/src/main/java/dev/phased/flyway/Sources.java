package dev.phased.flyway;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.MigrationResolver.Context;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.resolver.java.FixedJavaMigrationResolver;

/**
 * Where Flyway would find its migrations if phased were not there.
 *
 * @param defaults whether Flyway's own resolvers are used
 * @param resolvers the resolvers of the user
 * @param javaMigrations the migrations that the user handed over as objects
 */
record Sources(
    boolean defaults, List<MigrationResolver> resolvers, List<JavaMigration> javaMigrations) {

  /** These, and what a user added to a configuration that had them. */
  Sources and(Sources added) {
    List<MigrationResolver> all =
        Stream.concat(resolvers.stream(), added.resolvers().stream()).distinct().toList();
    return new Sources(
        defaults, all, added.javaMigrations().isEmpty() ? javaMigrations : added.javaMigrations());
  }

  /**
   * These, but with the resolvers that a user has put in the place of phased's own. That default
   * resolvers are skipped since is phased's doing.
   */
  Sources with(Sources other) {
    return new Sources(
        defaults,
        other.resolvers(),
        other.javaMigrations().isEmpty() ? javaMigrations : other.javaMigrations());
  }

  /** Every migration there is, in the order in which Flyway would ask for them. */
  Collection<ResolvedMigration> resolve(Context context, KnownScripts scripts) {
    List<MigrationResolver> everything = new ArrayList<>();
    if (defaults) {
      everything.addAll(DefaultResolvers.of(context, scripts));
    }
    everything.add(new FixedJavaMigrationResolver(javaMigrations.toArray(JavaMigration[]::new)));
    everything.addAll(resolvers);
    return everything.stream()
        .flatMap(resolver -> resolver.resolveMigrations(context).stream())
        .collect(toCollection(LinkedHashSet::new));
  }
}
