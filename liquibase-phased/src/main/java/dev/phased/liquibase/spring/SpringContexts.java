package dev.phased.liquibase.spring;

import dev.phased.BadValueException;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.integration.spring.SpringResourceAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The Spring contexts of this JVM. Which of them an update belongs to is told by where it reads its
 * changelog: a Liquibase bean reads it from its context, on whichever thread it runs.
 */
final class SpringContexts {
  static final String PREFIX = "liquibase.phased";

  /** Under this key Liquibase's configuration answers with a function from URL to connections. */
  private static final String SOURCES = "phased.dataSources";

  /** A context that failed to start is never closed, so that none may be held here. */
  private static final Map<ApplicationContext, ContextValues> ALL =
      Collections.synchronizedMap(new WeakHashMap<>());

  private SpringContexts() {}

  static void add(ConfigurableApplicationContext context, ContextValues values) {
    ALL.put(context, values);
    SpringValues.answer(SpringContexts::value);
  }

  private static @Nullable Object value(String key) {
    if (key.equals(SOURCES)) {
      // A function, since Liquibase logs what it finds, and there are URLs with a password.
      Function<String, @Nullable Object> find = SpringContexts::source;
      return find;
    }
    if (!key.startsWith(PREFIX + ".")) {
      return null;
    }
    Optional<ContextValues> own = own();
    return own.isPresent() ? own.get().setting(key) : common(key);
  }

  private static @Nullable Object source(String url) {
    return Stream.concat(own().stream(), active().stream())
        .map(context -> context.source(url))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The value on which all contexts agree, for an update that belongs to none. */
  private static @Nullable String common(String key) {
    Set<Optional<String>> values =
        active().stream()
            .map(context -> Optional.ofNullable(context.setting(key)))
            .collect(Collectors.toSet());
    if (values.size() > 1 && Scope.getCurrentScope().has(key)) {
      return null;
    }
    if (values.size() > 1) {
      throw new BadValueException(List.of(disagree(key, values)));
    }
    return values.stream().findFirst().flatMap(value -> value).orElse(null);
  }

  private static String disagree(String key, Set<Optional<String>> values) {
    return "The Spring contexts of this JVM disagree on "
        + key
        + values.stream()
            .map(value -> value.orElse("not set"))
            .sorted()
            .collect(Collectors.joining(", ", " (", ")"))
        + ", and this update belongs to none of them. Run it with a SpringLiquibase whose resource"
        + " loader is the context that it is for, or in a scope that sets "
        + key
        + ".";
  }

  private static List<ContextValues> active() {
    synchronized (ALL) {
      return ALL.entrySet().stream()
          .filter(entry -> ((ConfigurableApplicationContext) entry.getKey()).isActive())
          .map(Map.Entry::getValue)
          .toList();
    }
  }

  private static Optional<ContextValues> own() {
    if (!(Scope.getCurrentScope().getResourceAccessor() instanceof SpringResourceAccessor from)) {
      return Optional.empty();
    }
    Object loader = loader(from);
    ApplicationContext context = loader instanceof ApplicationContext found ? found : null;
    while (context != null) {
      ContextValues values = ALL.get(context);
      if (values != null) {
        return Optional.of(values);
      }
      context = context.getParent();
    }
    return Optional.empty();
  }

  /** Liquibase does not tell it. Where it cannot be read, an update belongs to no context. */
  private static @Nullable Object loader(SpringResourceAccessor accessor) {
    try {
      Field field = SpringResourceAccessor.class.getDeclaredField("resourceLoader");
      field.setAccessible(true);
      return field.get(accessor);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }
}
