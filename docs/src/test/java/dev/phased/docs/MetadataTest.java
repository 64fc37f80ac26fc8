package dev.phased.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.phased.SettingKey;
import dev.phased.testing.Generated;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;

/** What IDEs complete and explain in Spring Boot's properties is the table of settings. */
class MetadataTest {
  @SuppressWarnings("ImmutableEnumChecker") // the list is copied
  enum Tool {
    FLYWAY("flyway-phased", "spring.flyway.phased.", "flyway.phased."),
    LIQUIBASE("liquibase-phased", "liquibase.phased.");

    private final Path file;
    private final List<String> prefixes;

    Tool(String module, String... prefixes) {
      this.file =
          Path.of("..", module, "src/main/resources/META-INF/spring-configuration-metadata.json");
      this.prefixes = List.of(prefixes);
    }

    List<String> names(SettingKey key) {
      return prefixes.stream().map(prefix -> prefix + hyphenated(key)).toList();
    }

    List<SettingKey> keys() {
      return Arrays.stream(SettingKey.values())
          .filter(key -> this == LIQUIBASE || key.isForFlyway())
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theMetadataIsThatOfTheSettings(Tool tool) throws JsonProcessingException {
    Generated.assertFile(
        tool.file,
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(metadata(tool))
            + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void springBootsReaderTakesIt(Tool tool) throws IOException {
    try (InputStream in = Files.newInputStream(tool.file)) {
      Map<String, ConfigurationMetadataProperty> read =
          ConfigurationMetadataRepositoryJsonBuilder.create(in).build().getAllProperties();

      assertThat(read.keySet())
          .containsExactlyInAnyOrderElementsOf(
              tool.keys().stream().flatMap(key -> tool.names(key).stream()).toList());
      for (String name : tool.names(SettingKey.UP_TO)) {
        assertThat(read.get(name).getDescription()).startsWith(SettingKey.UP_TO.doc());
        assertThat(read.get(name).getHints().getValueHints())
            .extracting(hint -> hint.getValue())
            .containsExactly("expand", "migrate", "contract");
      }
    }
  }

  private static Map<String, Object> metadata(Tool tool) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put(
        "properties",
        tool.keys().stream()
            .flatMap(key -> tool.names(key).stream().map(name -> property(name, key)))
            .toList());
    metadata.put(
        "hints",
        tool.keys().stream()
            .filter(key -> !key.choices().isEmpty())
            .flatMap(key -> tool.names(key).stream().map(name -> hint(name, key)))
            .toList());
    return metadata;
  }

  /** Each is a text: Spring Boot writes durations otherwise, and would find fault with ours. */
  private static Map<String, Object> property(String name, SettingKey key) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("name", name);
    property.put("type", "java.lang.String");
    property.put(
        "description",
        "%s Takes %s. Default: %s.".formatted(key.doc(), key.takes(), key.byDefault()));
    return property;
  }

  private static Map<String, Object> hint(String name, SettingKey key) {
    Map<String, Object> hint = new LinkedHashMap<>();
    hint.put("name", name);
    hint.put("values", key.choices().stream().map(word -> Map.of("value", word)).toList());
    return hint;
  }

  /** As Spring Boot names properties: {@code lock-timeout}. */
  private static String hyphenated(SettingKey key) {
    return key.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
