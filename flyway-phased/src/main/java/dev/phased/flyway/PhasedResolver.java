package dev.phased.flyway;

import dev.phased.Settings;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;

/** Finds what Flyway would find without phased, reads its directives, and wraps it. */
final class PhasedResolver implements MigrationResolver {
  private final Sources sources;

  PhasedResolver(Sources sources) {
    this.sources = sources;
  }

  Sources sources() {
    return sources;
  }

  @Override
  public Collection<ResolvedMigration> resolveMigrations(Context context) {
    Command command = Command.current();
    Settings settings = SettingSources.read(context.configuration, System.getenv());
    KnownScripts scripts = new KnownScripts(context.sqlScriptFactory);
    Collection<ResolvedMigration> found = sources.resolve(context, scripts);
    Annotator annotator = new Annotator(context, sources.javaMigrations());
    Run run = new Run(command, settings, context, scripts);
    List<PhasedMigration> migrations =
        found.stream()
            .map(migration -> new PhasedMigration(migration, annotator.directive(migration), run))
            .toList();
    Scripts.undo(context).forEach(annotator::check);
    annotator.finish(command);
    run.begin(migrations, annotator.allInTransactions());
    return List.copyOf(migrations);
  }
}
