package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.ConfigurationParameters;

class ParametersTest {
  @Test
  void everyParameterIsInTheReferenceAndNoOther() throws Exception {
    List<String> known =
        Arrays.stream(Parameters.class.getDeclaredFields())
            .filter(
                field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
            .map(ParametersTest::value)
            .filter(text -> text.startsWith("phased.compat."))
            .toList();
    assertThat(known).hasSizeGreaterThan(8);
    assertThat(
            Pattern.compile("(?m)^\\| `(phased\\.compat\\.[A-Za-z.]+)` \\|")
                .matcher(Files.readString(Path.of("../docs/reference.md")))
                .results()
                .map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void theDefaultsInTheReferenceAreThoseThatApply() throws Exception {
    Parameters defaults = Parameters.of(new Nothing());
    String reference = Files.readString(Path.of("../docs/reference.md"));

    Map.of(
            Parameters.REQUIRE, defaults.requireAll() ? "all" : "any",
            Parameters.EXTERNAL_TABLES, defaults.databases().mayHaveTables(),
            Parameters.SCENARIO_TIMEOUT, defaults.scenarioTimeout().toSeconds(),
            Parameters.MIGRATION_TIMEOUT, defaults.migrationTimeout().toSeconds(),
            Parameters.TRAFFIC, defaults.traffic().toMillis(),
            Parameters.OUTPUT, defaults.output())
        .forEach(
            (name, value) ->
                assertThat(reference).contains("| `" + name + "` | `" + value + "` |"));
  }

  private static final class Nothing implements ConfigurationParameters {
    @Override
    public Optional<String> get(String key) {
      return Optional.empty();
    }

    @Override
    public Optional<Boolean> getBoolean(String key) {
      return Optional.empty();
    }

    @Override
    @Deprecated
    public int size() {
      throw new UnsupportedOperationException("Nobody asks.");
    }

    @Override
    public Set<String> keySet() {
      return Set.of();
    }
  }

  private static String value(Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      // Not for others, so none of them.
      return "";
    }
  }
}
