package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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

  private static String value(Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      // Not for others, so none of them.
      return "";
    }
  }
}
