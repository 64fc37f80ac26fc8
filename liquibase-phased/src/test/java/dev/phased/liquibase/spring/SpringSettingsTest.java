package dev.phased.liquibase.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import liquibase.Scope;
import liquibase.configuration.LiquibaseConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class SpringSettingsTest {
  @Test
  void givesLiquibaseTheSettingsOfAnOpenContext() {
    try (GenericApplicationContext context =
        context(Map.of("liquibase.phased.up-to", "expand", "liquibase.phased.retries", "4"))) {
      new SpringSettings().initialize(context);
      context.refresh();
      assertThat(value("liquibase.phased.upTo")).isEqualTo("expand");
      assertThat(value("liquibase.phased.retries")).isEqualTo("4");
    }
    assertThat(value("liquibase.phased.upTo")).isNull();
    assertThat(value("liquibase.phased.retries")).isNull();
  }

  @Test
  void refusesAKeyThatItDoesNotKnow() {
    try (GenericApplicationContext context =
        context(Map.of("liquibase.phased.lock-timout", "2s"))) {
      assertThatThrownBy(() -> new SpringSettings().initialize(context))
          .hasMessage(
              "liquibase.phased.lock-timout is no setting of phased."
                  + " Did you mean liquibase.phased.lockTimeout?");
    }
  }

  private static GenericApplicationContext context(Map<String, Object> properties) {
    GenericApplicationContext context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("application", properties));
    return context;
  }

  private static Object value(String key) {
    return Scope.getCurrentScope()
        .getSingleton(LiquibaseConfiguration.class)
        .getCurrentConfiguredValue(null, null, key)
        .getValue();
  }
}
