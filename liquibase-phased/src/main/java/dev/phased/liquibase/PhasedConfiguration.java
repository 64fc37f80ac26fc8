package dev.phased.liquibase;

import dev.phased.BadValueException;
import dev.phased.SettingKey;
import dev.phased.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liquibase.configuration.AutoloadedConfigurations;
import liquibase.configuration.ConfigurationDefinition;

/**
 * The settings {@code liquibase.phased.*}: through properties file, system properties and
 * environment, as any setting of Liquibase. Liquibase finds this class by itself.
 */
public final class PhasedConfiguration implements AutoloadedConfigurations {
  private static final String PREFIX = "liquibase.phased";
  private static final String VARIABLE = "LIQUIBASE_PHASED_";

  private static final Map<SettingKey, ConfigurationDefinition<String>> DEFINITIONS = define();

  /** The name of a setting as its user writes it. */
  static String key(SettingKey key) {
    return key(key.camelCase());
  }

  private static String key(String camelCase) {
    return PREFIX + "." + camelCase;
  }

  /**
   * The settings of this moment.
   *
   * @throws BadValueException if one is wrong
   */
  static Settings settings() {
    return Settings.read(
        name ->
            SettingKey.ofName(name)
                .map(DEFINITIONS::get)
                .map(ConfigurationDefinition::getCurrentValue)
                .orElse(null),
        PhasedConfiguration::key);
  }

  /** A message for each system property and environment variable that looks like a setting. */
  static List<String> unknown() {
    List<String> messages = new ArrayList<>();
    for (String property : System.getProperties().stringPropertyNames()) {
      if (property.startsWith(PREFIX + ".")) {
        String name = property.substring(PREFIX.length() + 1);
        check(property, name, SettingKey.ofName(name), messages);
      }
    }
    for (String variable : System.getenv().keySet()) {
      if (variable.toUpperCase(Locale.ROOT).startsWith(VARIABLE)) {
        String name = variable.substring(VARIABLE.length());
        check(variable, name, SettingKey.ofVariable(name), messages);
      }
    }
    return messages;
  }

  private static void check(
      String written, String name, Optional<SettingKey> key, List<String> messages) {
    if (key.isEmpty()) {
      messages.add(
          Settings.unknownKey(
              written, name, Arrays.asList(SettingKey.values()), PhasedConfiguration::key));
    }
  }

  private static Map<SettingKey, ConfigurationDefinition<String>> define() {
    ConfigurationDefinition.Builder builder = new ConfigurationDefinition.Builder(PREFIX);
    Map<SettingKey, ConfigurationDefinition<String>> definitions = new EnumMap<>(SettingKey.class);
    for (SettingKey key : SettingKey.values()) {
      definitions.put(
          key,
          builder
              .define(key.camelCase(), String.class)
              .setDescription(key.doc() + " Default: " + key.byDefault() + ".")
              .build());
    }
    return definitions;
  }
}
