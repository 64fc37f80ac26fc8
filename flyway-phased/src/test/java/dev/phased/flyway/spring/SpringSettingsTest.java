package dev.phased.flyway.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SpringSettingsTest {
  private final GenericApplicationContext context = new GenericApplicationContext();

  @Test
  void bringsSettingsToFlywayUnderTheNamesThatTheirUserWrote() {
    properties(
        Map.of(
            "spring.flyway.phased.up-to",
            "expand",
            "spring.flyway.phased.lockTimeout",
            "${patience}",
            "patience",
            "3s",
            "flyway.phased.retries",
            "4"));
    assertThat(placeholders())
        .containsOnly(
            Map.entry("spring.flyway.phased.up-to", "expand"),
            Map.entry("spring.flyway.phased.lockTimeout", "3s"),
            Map.entry("flyway.phased.retries", "4"));
  }

  @Test
  void leavesTheUsersOwnPlaceholdersInPlace() {
    properties(Map.of("spring.flyway.placeholders.schema", "shop", "flyway.phased.retries", "4"));
    assertThat(placeholders())
        .containsOnly(Map.entry("schema", "shop"), Map.entry("flyway.phased.retries", "4"));
  }

  @Test
  void readsTheEnvironmentAsSpringBootDoes() {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "test-systemEnvironment", Map.of("SPRING_FLYWAY_PHASED_UP_TO", "expand")));
    assertThat(placeholders()).containsOnly(Map.entry("spring.flyway.phased.up.to", "expand"));
  }

  @Test
  void addsNothingWhereNothingIsSet() {
    new SpringSettings().initialize(context);
    assertThat(context.getEnvironment().getPropertySources().contains("phased")).isFalse();
  }

  private void properties(Map<String, Object> properties) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("application", properties));
  }

  private Map<String, String> placeholders() {
    new SpringSettings().initialize(context);
    return Binder.get(context.getEnvironment())
        .bind("spring.flyway.placeholders", Bindable.mapOf(String.class, String.class))
        .orElse(Map.of());
  }
}
