package dev.phased.compat.engine;

import static dev.phased.testing.Generated.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.phased.testing.Generated;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

class ParametersTest {
  private static final Path METADATA = Path.of("src/main/resources/META-INF/phased-compat.json");

  @Test
  void everyNameHasARowInTheTable() {
    assertThat(Arrays.stream(Parameter.values()).map(Parameter::key))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Parameters.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> !Modifier.isPrivate(field.getModifiers()))
                .filter(field -> field.getType() == String.class)
                .map(ParametersTest::value)
                .toList());
  }

  @Test
  void theReferenceHasTheTable() {
    Generated.assertTable(
        "docs/reference.md",
        "parameters",
        List.of("parameter", "default", "what it does"),
        Arrays.stream(Parameter.values())
            .map(
                one ->
                    List.of(
                        code(one.key()),
                        one.value() == null ? one.byDefault() : code(one.byDefault()),
                        one.doc()))
            .toList());
  }

  @Test
  void theJarHasTheTableForOtherTools() throws IOException {
    Generated.assertFile(
        METADATA,
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                    Map.of(
                        "properties",
                        Arrays.stream(Parameter.values()).map(ParametersTest::property).toList()))
            + "\n");
  }

  @Test
  void aMisspeltNameIsRefused() {
    assertThatThrownBy(() -> discover("phased.compat.cell", "v1@S1"))
        .rootCause()
        .hasMessage(
            "phased.compat.cell is no parameter of a matrix. Did you mean phased.compat.cells?");
    assertThatThrownBy(() -> discover("phased.compat.colour", "red"))
        .rootCause()
        .hasMessageContaining("After phased.compat. may stand cells, databases, require,");
  }

  private static void discover(String parameter, String value) {
    EngineTestKit.engine(PhasedCompatEngine.ID)
        .configurationParameter(parameter, value)
        .selectors(selectClass(ParametersTest.class))
        .execute();
  }

  private static Map<String, String> property(Parameter parameter) {
    Map<String, String> property = new LinkedHashMap<>();
    property.put("name", parameter.key());
    property.put("description", parameter.doc());
    if (parameter.value() == null) {
      property.put("default", parameter.byDefault());
    } else {
      property.put("defaultValue", parameter.byDefault());
    }
    return property;
  }

  private static String value(Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is a String, but no name of a parameter", e);
    }
  }
}
