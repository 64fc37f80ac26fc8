package dev.phased.liquibase.spring;

import java.util.Map;
import liquibase.configuration.AbstractMapConfigurationValueProvider;

/** Settings of Spring Boot as Liquibase asks for them; system properties and environment win. */
final class SpringValues extends AbstractMapConfigurationValueProvider {
  private final Map<String, String> settings;

  SpringValues(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
  }

  /** Above Liquibase's files, whose precedence is 50, and below its environment, 150. */
  @Override
  public int getPrecedence() {
    return 100;
  }

  @Override
  protected Map<?, ?> getMap() {
    return settings;
  }

  @Override
  protected String getSourceDescription() {
    return "Spring Boot";
  }
}
