package dev.phased.flyway;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.extensibility.ConfigurationProvider;

/**
 * Puts the resolver of phased in the place of all others, which it then asks itself. Flyway calls
 * this for every copy that it makes of a configuration, so it must know its own work and leave it.
 */
public final class PhasedInstaller implements ConfigurationProvider<PhasedConfigurationExtension> {
  /** Made by Flyway. */
  public PhasedInstaller() {}

  @Override
  public Class<PhasedConfigurationExtension> getConfigurationExtensionClass() {
    return PhasedConfigurationExtension.class;
  }

  /** Returns nothing: a value in this map would need Jackson in Flyway 13.5 and later. */
  @Override
  public Map<String, String> getConfiguration(
      PhasedConfigurationExtension extension, ClassicConfiguration configuration) {
    List<MigrationResolver> resolvers = List.of(configuration.getResolvers());
    List<JavaMigration> javaMigrations = List.of(configuration.getJavaMigrations());
    Sources found =
        new Sources(
            !configuration.isSkipDefaultResolvers(),
            resolvers.stream().filter(resolver -> !(resolver instanceof PhasedResolver)).toList(),
            javaMigrations);
    Sources sources =
        resolvers.stream()
            .flatMap(resolver -> resolver instanceof PhasedResolver own ? Stream.of(own) : null)
            .findFirst()
            .map(own -> own.sources().and(found))
            .or(() -> extension.sources().map(before -> before.with(found)))
            .orElse(found);
    extension.found(sources);
    NativeConnectors.warnOf(configuration);
    configuration.setResolversAsClassNames();
    configuration.setResolvers(new PhasedResolver(sources));
    configuration.setSkipDefaultResolvers(true);
    // Flyway would resolve these itself, out of our reach.
    configuration.setJavaMigrations();
    return Map.of();
  }
}
