package dev.phased.liquibase.spring;

import dev.phased.dialect.ConnectionSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What one Spring context sets for Liquibase, and what its Liquibase beans connect with. */
final class ContextValues {
  private final Map<String, String> settings;
  private final Map<String, ConnectionSource> sources = new ConcurrentHashMap<>();

  ContextValues(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
  }

  @Nullable String setting(String key) {
    return settings.get(key);
  }

  void add(String url, ConnectionSource source) {
    sources.put(bare(url), source);
  }

  @Nullable ConnectionSource source(String url) {
    return sources.get(bare(url));
  }

  /** Liquibase tells a URL without its password. */
  private static String bare(String url) {
    return url.replaceFirst("[?;].*", "");
  }
}
