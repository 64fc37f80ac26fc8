package dev.phased.flyway;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScriptFactory;

/**
 * Remembers the scripts that Flyway makes of its SQL migrations. A script keeps what it has read of
 * its file, so that to ask the one that Flyway will run means to parse the file once.
 */
final class KnownScripts implements SqlScriptFactory {
  private final SqlScriptFactory flyway;
  private final Map<String, SqlScript> scripts = new ConcurrentHashMap<>();

  KnownScripts(SqlScriptFactory flyway) {
    this.flyway = flyway;
  }

  @Override
  public SqlScript createSqlScript(
      LoadableResource resource, boolean mixed, ResourceProvider resourceProvider) {
    SqlScript script = flyway.createSqlScript(resource, mixed, resourceProvider);
    scripts.putIfAbsent(resource.getRelativePath(), script);
    return script;
  }

  /** The script of the migration that Flyway knows by {@code name}. */
  Optional<SqlScript> of(String name) {
    return Optional.ofNullable(scripts.get(name));
  }
}
