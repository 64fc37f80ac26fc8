package dev.phased.liquibase.spring;

import dev.phased.SettingKey;
import dev.phased.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Brings {@code liquibase.phased.*} of Spring Boot's properties to Liquibase, which asks the system
 * properties and the environment alone: a gate that its user believes closed would be open. (What
 * is below {@code spring.liquibase} and unknown, Spring Boot refuses itself.) Brings the way to a
 * second connection, too. An initializer, because its type has the same name in Spring Boot 3 and
 * 4.
 */
public final class SpringSettings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** Made by Spring Boot. */
  public SpringSettings() {}

  /**
   * Reads the settings, which hold for the updates of this context.
   *
   * @throws IllegalArgumentException if there is one that phased does not know
   */
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ContextValues values = new ContextValues(read(Binder.get(context.getEnvironment())));
    SpringContexts.add(context, values);
    context.addBeanFactoryPostProcessor(
        factory -> factory.addBeanPostProcessor(new SourceFinder(values)));
  }

  private static Map<String, String> read(Binder binder) {
    Map<String, String> settings = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    binder
        .bind(SpringContexts.PREFIX, Bindable.mapOf(String.class, String.class))
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              String letters = name.replaceAll("[-_.]", "");
              Arrays.stream(SettingKey.values())
                  .filter(key -> key.camelCase().equalsIgnoreCase(letters))
                  .findFirst()
                  .ifPresentOrElse(
                      key -> settings.put(written(key.camelCase()), value),
                      () -> unknown.add(unknown(name)));
            });
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", unknown));
    }
    return settings;
  }

  private static String unknown(String name) {
    return Settings.unknownKey(
        written(name), name, Arrays.asList(SettingKey.values()), SpringSettings::written);
  }

  private static String written(String name) {
    return SpringContexts.PREFIX + "." + name;
  }
}
