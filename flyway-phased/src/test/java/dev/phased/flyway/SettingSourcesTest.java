package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.Directive;
import dev.phased.Phase;
import dev.phased.SettingKey;
import dev.phased.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

class SettingSourcesTest {
  private final FluentConfiguration configuration = Flyway.configure();

  @Test
  void everySettingForFlywayIsAFieldOfTheExtension() {
    Arrays.stream(SettingKey.values())
        .filter(SettingKey::isForFlyway)
        .forEach(
            key -> {
              Project.with(configuration, key.camelCase(), key.example());
              read(Map.of());
            });
  }

  @Test
  void theProgramGoesBeforeTheEnvironmentAndThatBeforePlaceholders() {
    configuration.placeholders(Map.of("phased_up_to", "expand", "phased_lock_timeout", "1s"));
    Map<String, String> environment =
        Map.of("FLYWAY_PHASED_UP_TO", "migrate", "FLYWAY_PHASED_LOCK_TIMEOUT", "3s");
    Project.with(configuration, "upTo", "contract");

    assertThat(read(Map.of()).timeouts(Directive.NONE).lock()).isEqualTo(Duration.ofSeconds(1));
    assertThat(read(environment).timeouts(Directive.NONE).lock()).isEqualTo(Duration.ofSeconds(3));
    assertThat(read(environment).gate().upTo()).isEqualTo(Phase.CONTRACT);
  }

  @Test
  void aWrongValueIsNamedAsItsUserWroteIt() {
    Project.with(configuration, "retries", "abc");
    configuration.placeholders(Map.of("phased_up_to", "expnd"));

    assertThatThrownBy(() -> read(Map.of("FLYWAY_PHASED_LOCK_TIMEOUT", "soon")))
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("flyway.phased.retries=abc")
        .hasMessageContaining("phased_up_to=expnd")
        .hasMessageContaining("FLYWAY_PHASED_LOCK_TIMEOUT=soon");
  }

  @Test
  void anUnknownSettingIsAnErrorWithTheNearestName() {
    assertThatThrownBy(() -> read(Map.of("FLYWAY_PHASED_LOCK_TIMOUT", "2s")))
        .hasMessageContaining("FLYWAY_PHASED_LOCK_TIMOUT is no setting of phased")
        .hasMessageContaining("flyway.phased.lockTimeout");
  }

  private Settings read(Map<String, String> environment) {
    return SettingSources.read(configuration, environment);
  }
}
