package dev.phased.liquibase.spring;

import liquibase.configuration.AbstractConfigurationValueProvider;
import liquibase.configuration.ProvidedValue;
import org.jspecify.annotations.Nullable;

/**
 * Answers Liquibase from the Spring context that an update belongs to. Liquibase finds it by
 * itself, also where there is no Spring, so that no type of Spring is named here.
 */
public final class SpringValues extends AbstractConfigurationValueProvider {
  private static volatile Answers answers = key -> null;

  /** What the contexts say. */
  @FunctionalInterface
  interface Answers {
    /** The value of {@code key} for the update that runs now; null if there is none. */
    @Nullable Object value(String key);
  }

  /** Made by Liquibase. */
  public SpringValues() {}

  static void answer(Answers with) {
    answers = with;
  }

  /** Above Liquibase's files, whose precedence is 50, and below its environment, 150. */
  @Override
  public int getPrecedence() {
    return 100;
  }

  @Override
  public @Nullable ProvidedValue getProvidedValue(String... keyAndAliases) {
    for (String key : keyAndAliases) {
      Object value = answers.value(key);
      if (value != null) {
        return new ProvidedValue(keyAndAliases[0], key, value, "Spring Boot", this);
      }
    }
    return null;
  }
}
