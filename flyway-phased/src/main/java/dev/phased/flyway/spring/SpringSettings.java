package dev.phased.flyway.spring;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Brings {@code spring.flyway.phased.*} and {@code flyway.phased.*} to Flyway as placeholders,
 * since Spring Boot drops keys that it does not know in silence: a gate that its user believes
 * closed would be open. An initializer, because its type has the same name in Spring Boot 3 and 4.
 */
public final class SpringSettings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** Made by Spring Boot. */
  public SpringSettings() {}

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    Map<String, Object> placeholders = new TreeMap<>();
    read(environment, "flyway.phased", placeholders);
    read(environment, "spring.flyway.phased", placeholders);
    if (!placeholders.isEmpty()) {
      environment.getPropertySources().addLast(new MapPropertySource("phased", placeholders));
    }
  }

  private static void read(
      ConfigurableEnvironment environment, String prefix, Map<String, Object> placeholders) {
    Binder.get(environment)
        .bind(prefix, Bindable.mapOf(String.class, String.class))
        .orElse(Map.of())
        .forEach(
            (key, value) ->
                placeholders.put("spring.flyway.placeholders[" + prefix + "." + key + "]", value));
  }
}
