package dev.phased.flyway;

import dev.phased.BadValueException;
import dev.phased.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

  static final List<String> NAMES =
      List.of(
          "upTo", "unannotated", "since", "lockTimeout", "statementTimeout", "retries", "retryFor");

  private final PhasedConfigurationExtension extension;
  private final Map<String, Text> others = new TreeMap<>();

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
    List<String> unknown = sources.unknown();
    if (!unknown.isEmpty()) {
      throw new FlywayException(String.join("\n", unknown));
    }
    try {
      return Settings.read(sources::value, sources::name);
    } catch (BadValueException e) {
      throw new FlywayException(e.getMessage(), e);
    }
  }

  /** The setting that an environment variable stands for; null if it is none of ours. */
  static @Nullable String ofVariable(String variable) {
    return variable.startsWith(VARIABLES)
        ? SETTINGS + key(variable.substring(VARIABLES.length()))
        : null;
  }

  @SuppressWarnings("deprecation") // its successor is missing in Flyway 10 and early 11
  private static PhasedConfigurationExtension extension(Configuration configuration) {
    return configuration.getPluginRegister().getPlugin(PhasedConfigurationExtension.class);
  }

  private void add(String prefix, String name, @Nullable String value) {
    if (value != null && name.startsWith(prefix)) {
      others.put(key(name.substring(prefix.length())), new Text(name, value));
    }
  }

  private @Nullable String value(String key) {
    String text = extension.text(flat(key));
    Text other = others.get(flat(key));
    return text != null || other == null ? text : other.value();
  }

  private String name(String key) {
    Text other = others.get(flat(key));
    return extension.text(flat(key)) != null || other == null
        ? SETTINGS + flat(key)
        : other.source();
  }

  private List<String> unknown() {
    List<String> messages = new ArrayList<>();
    others.forEach(
        (key, text) -> {
          if (!NAMES.contains(key)) {
            messages.add(
                text.source()
                    + " is no setting of phased. Remove it, or use one of: "
                    + String.join(", ", NAMES)
                    + ".");
          }
        });
    return messages;
  }

  /** {@code LOCK_TIMEOUT}, {@code lock_timeout} or {@code lock-timeout} to {@code lockTimeout}. */
  private static String key(String written) {
    String letters = written.replaceAll("[-_.]", "");
    return NAMES.stream()
        .filter(letters::equalsIgnoreCase)
        .findFirst()
        .orElse(letters.toLowerCase(Locale.ROOT));
  }

  /** {@code expand.lockTimeout} to {@code expandLockTimeout}: Flyway cannot nest our fields. */
  private static String flat(String key) {
    String[] words = key.split("\\.", -1);
    StringBuilder flat = new StringBuilder(words[0]);
    Arrays.stream(words).skip(1).forEach(word -> flat.append(capitalized(word)));
    return flat.toString();
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
