package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.phased.Directive;
import dev.phased.Directives;
import dev.phased.Phase;
import dev.phased.SettingKey;
import dev.phased.Settings;
import dev.phased.Timeouts;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingSourcesTest {
  private final FluentConfiguration configuration = Flyway.configure();

  @Test
  void theSettingsForFlywayAndNoOthersArePropertiesOfTheExtension() throws Exception {
    List<PropertyDescriptor> properties =
        Stream.of(
                Introspector.getBeanInfo(PhasedConfigurationExtension.class, Object.class)
                    .getPropertyDescriptors())
            .filter(property -> property.getWriteMethod() != null)
            .toList();

    assertThat(properties)
        .allMatch(property -> property.getPropertyType() == String.class)
        .allMatch(property -> property.getReadMethod() != null)
        .extracting(PropertyDescriptor::getName)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(SettingKey.values())
                .filter(SettingKey::isForFlyway)
                .map(SettingKey::camelCase)
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void aPropertyIsReadBackAndIsTheSettingOfItsName(SettingKey key) throws Exception {
    assumeThat(key.isForFlyway()).isTrue();
    PhasedConfigurationExtension extension = new PhasedConfigurationExtension();
    PropertyDescriptor property =
        new PropertyDescriptor(key.camelCase(), PhasedConfigurationExtension.class);

    property.getWriteMethod().invoke(extension, "some text");

    assertThat(property.getReadMethod().invoke(extension)).isEqualTo("some text");
    assertThat(SettingKey.values())
        .filteredOn(other -> extension.text(other) != null)
        .containsExactly(key);
  }

  @Test
  void aPhaseHasTimeoutsOfItsOwn() {
    Project.with(configuration, "lockTimeout", "3s", "migrateLockTimeout", "9s");
    configuration.placeholders(Map.of("phased_expand_statement_timeout", "7s"));
    Map<String, String> environment = Map.of("FLYWAY_PHASED_CONTRACT_LOCK_TIMEOUT", "1s");

    assertThat(timeouts(Phase.MIGRATE, environment).lock()).isEqualTo(Duration.ofSeconds(9));
    assertThat(timeouts(Phase.CONTRACT, environment).lock()).isEqualTo(Duration.ofSeconds(1));
    assertThat(timeouts(Phase.EXPAND, environment).lock()).isEqualTo(Duration.ofSeconds(3));
    assertThat(timeouts(Phase.EXPAND, environment).statement()).isEqualTo(Duration.ofSeconds(7));
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

  private Timeouts timeouts(Phase phase, Map<String, String> environment) {
    Directive directive = Directives.inSql("V1.sql", "-- phased: " + phase.word());
    return read(environment).timeouts(directive);
  }

  private Settings read(Map<String, String> environment) {
    return SettingSources.read(configuration, environment);
  }
}
