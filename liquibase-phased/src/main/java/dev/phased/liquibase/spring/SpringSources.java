package dev.phased.liquibase.spring;

import dev.phased.dialect.ConnectionSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import liquibase.Scope;
import liquibase.configuration.AbstractMapConfigurationValueProvider;
import liquibase.configuration.LiquibaseConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What Spring's Liquibase beans connect with. Liquibase's configuration hands it to whoever asks
 * for {@code phased.dataSources}; one for the JVM, as that configuration is.
 */
final class SpringSources extends AbstractMapConfigurationValueProvider {
  static final SpringSources ALL = new SpringSources();

  private final Map<String, ConnectionSource> byUrl = new ConcurrentHashMap<>();

  private SpringSources() {}

  void add(String url, ConnectionSource source) {
    byUrl.put(bare(url), source);
    Scope.getCurrentScope().getSingleton(LiquibaseConfiguration.class).registerProvider(this);
  }

  private @Nullable Object find(String url) {
    return byUrl.get(bare(url));
  }

  /** Another context may have the same database. */
  void remove(ConnectionSource source) {
    byUrl.values().remove(source);
  }

  @Override
  public int getPrecedence() {
    return 100;
  }

  @Override
  protected Map<?, ?> getMap() {
    // A function, since Liquibase logs what it finds, and there are URLs with a password.
    Function<String, @Nullable Object> find = this::find;
    return Map.of("phased.dataSources", find);
  }

  @Override
  protected String getSourceDescription() {
    return "Spring";
  }

  /** Liquibase tells a URL without its password. */
  private static String bare(String url) {
    return url.replaceFirst("[?;].*", "");
  }
}
