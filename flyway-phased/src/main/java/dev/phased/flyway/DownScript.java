package dev.phased.flyway;

import dev.phased.Directive;
import dev.phased.Directives;
import dev.phased.Phase;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.resolver.MigrationResolver.Context;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The script that undoes one version.
 *
 * @param version the version
 * @param resource its file
 * @param directive what it says of itself
 */
record DownScript(MigrationVersion version, LoadableResource resource, Directive directive) {
  /**
   * Every down script of the locations, by the version that it undoes.
   *
   * @throws FlywayException if two undo the same version
   * @throws dev.phased.DirectiveException if a directive is wrong
   */
  static Map<MigrationVersion, DownScript> all(Context context) {
    Map<MigrationVersion, DownScript> scripts = new TreeMap<>();
    String separator = context.configuration.getSqlMigrationSeparator();
    for (LoadableResource resource : Scripts.undo(context)) {
      String name = resource.getFilename();
      MigrationVersion version =
          MigrationVersion.fromVersion(name.substring(1, name.indexOf(separator)));
      Directive directive = Directives.inSql(resource.getRelativePath(), Scripts.text(resource));
      DownScript script = new DownScript(version, resource, directive);
      DownScript other = scripts.put(version, script);
      if (other != null) {
        throw new FlywayException(
            "Both "
                + other.name()
                + " and "
                + script.name()
                + " undo version "
                + version
                + ". Remove one.");
      }
    }
    return scripts;
  }

  String name() {
    return resource.getRelativePath();
  }

  /** Whether it takes data away that nothing brings back. */
  boolean losesData() {
    return directive.phase().filter(Phase.CONTRACT::equals).isPresent();
  }
}
