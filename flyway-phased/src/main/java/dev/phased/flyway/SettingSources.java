package dev.phased.flyway;

import dev.phased.BadValueException;
import dev.phased.SettingKey;
import dev.phased.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Where a setting may be written: {@code flyway.phased.*}, else the environment, else placeholders.
 * The latter two are for users whose way to Flyway leaves no other, such as Spring Boot's.
 */
final class SettingSources {
  private static final String SETTINGS = "flyway.phased.";
  private static final String VARIABLES = "FLYWAY_PHASED_";
  private static final String PLACEHOLDERS = "phased_";

  /** As placeholders too, under the very names that their user wrote: see the room spring. */
  private static final List<String> PROPERTIES = List.of(SETTINGS, "spring." + SETTINGS);

  private static final List<SettingKey> KEYS =
      Arrays.stream(SettingKey.values()).filter(SettingKey::isForFlyway).toList();

  private final PhasedConfigurationExtension extension;
  private final Map<SettingKey, Text> others = new EnumMap<>(SettingKey.class);
  private final List<String> unknown = new ArrayList<>();

  private SettingSources(PhasedConfigurationExtension extension) {
    this.extension = extension;
  }

  private record Text(String source, String value) {}

  /**
   * Reads and checks all settings.
   *
   * @throws FlywayException if one is wrong or unknown, with all that are, by the names that their
   *     user wrote
   */
  static Settings read(Configuration configuration, Map<String, String> environment) {
    SettingSources sources = new SettingSources(extension(configuration));
    configuration
        .getPlaceholders()
        .forEach((name, value) -> sources.add(PLACEHOLDERS, name, value));
    PROPERTIES.forEach(
        prefix ->
            configuration
                .getPlaceholders()
                .forEach((name, value) -> sources.add(prefix, name, value)));
    environment.forEach((name, value) -> sources.add(VARIABLES, name, value));
    if (!sources.unknown.isEmpty()) {
      throw new FlywayException(String.join("\n", sources.unknown));
    }
    try {
      return Settings.read(sources::value, sources::name);
    } catch (BadValueException e) {
      throw new FlywayException(e.getMessage(), e);
    }
  }

  /** The setting that an environment variable stands for; null if it is none of ours. */
  static @Nullable String ofVariable(String variable) {
    if (!variable.startsWith(VARIABLES)) {
      return null;
    }
    String suffix = variable.substring(VARIABLES.length());
    return SETTINGS + SettingKey.ofVariable(suffix).map(SettingKey::camelCase).orElse(suffix);
  }

  @SuppressWarnings("deprecation") // its successor is missing in Flyway 10 and early 11
  private static PhasedConfigurationExtension extension(Configuration configuration) {
    return configuration.getPluginRegister().getPlugin(PhasedConfigurationExtension.class);
  }

  private void add(String prefix, String name, @Nullable String value) {
    if (value == null || !name.startsWith(prefix)) {
      return;
    }
    String written = name.substring(prefix.length());
    String letters = written.replaceAll("[-_.]", "");
    KEYS.stream()
        .filter(key -> key.camelCase().equalsIgnoreCase(letters))
        .findFirst()
        .ifPresentOrElse(
            key -> others.put(key, new Text(name, value)),
            () -> unknown.add(Settings.unknownKey(name, written, KEYS, key -> SETTINGS + key)));
  }

  private @Nullable String value(String name) {
    SettingKey key = SettingKey.ofName(name).orElseThrow();
    String text = extension.text(key);
    Text other = others.get(key);
    return text != null || other == null ? text : other.value();
  }

  private String name(String name) {
    SettingKey key = SettingKey.ofName(name).orElseThrow();
    Text other = others.get(key);
    return extension.text(key) != null || other == null ? SETTINGS + name : other.source();
  }
}
