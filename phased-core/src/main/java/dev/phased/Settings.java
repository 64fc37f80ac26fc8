package dev.phased;

import dev.phased.Timeouts.Origin;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a user has set for a whole tool, checked; see {@link SettingKey}. */
public final class Settings {
  private final Map<SettingKey, Object> values;
  private final UnaryOperator<String> name;

  private Settings(Map<SettingKey, Object> values, UnaryOperator<String> name) {
    this.values = values;
    this.name = name;
  }

  /**
   * Reads and checks every setting. An empty text is wrong too: an empty {@code upTo} that opened
   * every phase would be a trap.
   *
   * @param value the text that is set for a key such as {@code lockTimeout}, or null
   * @param name a key as its user writes it, such as {@code flyway.phased.lockTimeout}
   * @throws BadValueException if a value is wrong, with every one that is, by its name
   */
  public static Settings read(
      Function<String, @Nullable String> value, UnaryOperator<String> name) {
    Map<SettingKey, Object> values = new EnumMap<>(SettingKey.class);
    List<String> wrong = new ArrayList<>();
    for (SettingKey key : SettingKey.values()) {
      String text = value.apply(key.camelCase());
      if (text == null) {
        continue;
      }
      try {
        values.put(key, key.kind().read(text));
      } catch (WrongValueException e) {
        wrong.add(name.apply(key.camelCase()) + "=" + text + " " + e.why() + " " + e.next());
      }
    }
    if (!wrong.isEmpty()) {
      throw new BadValueException(wrong);
    }
    return new Settings(values, name);
  }

  /**
   * What to tell a user who set something that is no setting.
   *
   * @param written the whole name as its user wrote it, such as {@code FLYWAY_PHASED_LOCK_TIMOUT}
   * @param key the name without the prefix, such as {@code lockTimout} or {@code LOCK_TIMOUT}
   * @param valid the settings that the tool has
   * @param name a key as its user writes it, such as {@code flyway.phased.lockTimeout}
   */
  public static String unknownKey(
      String written, String key, List<SettingKey> valid, UnaryOperator<String> name) {
    List<String> names = valid.stream().map(SettingKey::camelCase).toList();
    return written
        + " is no setting of phased. "
        + Nearest.to(key, names)
            .map(near -> "Did you mean " + name.apply(near) + "?")
            .orElse("Remove it, or use one of " + String.join(", ", names) + ".");
  }

  /**
   * The limits for a migration: its directive's, else the setting's for its phase, else the
   * setting's for all, else the default; each with where it was said.
   */
  public Timeouts timeouts(Directive directive) {
    Said<Duration> lock = said(directive, DirectiveKey.LOCK_TIMEOUT, Duration.class);
    Said<Duration> statement = said(directive, DirectiveKey.STATEMENT_TIMEOUT, Duration.class);
    return new Timeouts(
        lock.value,
        statement.value,
        said(directive, DirectiveKey.RETRIES, Integer.class).value,
        said(directive, DirectiveKey.RETRY_FOR, Duration.class).value,
        lock.origin,
        statement.origin);
  }

  /** Who answers for a migration: its directive says it, else the setting. */
  public Optional<String> owner(Directive directive) {
    return found(directive, DirectiveKey.OWNER, String.class).map(Said::value);
  }

  /** The first day, in UTC, on which a migration should run; any day if empty. */
  public Optional<LocalDate> notBefore(Directive directive) {
    return found(directive, DirectiveKey.NOT_BEFORE, LocalDate.class).map(Said::value);
  }

  /**
   * A warning if a migration is about to run before its day and that is to be said.
   *
   * @param name the migration's name for messages
   * @param today the day in UTC
   */
  public Optional<String> early(String name, Directive directive, LocalDate today) {
    return value(SettingKey.WARN_EARLY, Boolean.class).orElse(true)
        ? RunMessages.early(name, directive.phase(), notBefore(directive), today)
        : Optional.empty();
  }

  /** How far a run may go; open unless {@code upTo} is set. */
  public Gate gate() {
    return value(SettingKey.UP_TO, Phase.class).map(Gate::new).orElse(Gate.OPEN);
  }

  /** What to do with migrations that have no directive; a warning unless set. */
  public Unannotated unannotated() {
    return value(SettingKey.UNANNOTATED, Unannotated.class).orElse(Unannotated.WARN);
  }

  /**
   * What to do with this migration if it has no directive. Once {@code since} is set, older
   * migrations are left alone, and so are those without a version: a directive would change their
   * checksum, and they would run again.
   *
   * @param version the migration's version, if it has one
   * @param versions how the tool compares versions
   */
  public Unannotated unannotated(Optional<String> version, Comparator<String> versions) {
    boolean asked =
        since()
            .map(first -> version.filter(one -> versions.compare(one, first) >= 0).isPresent())
            .orElse(true);
    return asked ? unannotated() : Unannotated.ALLOW;
  }

  /** The version from which on directives are asked for; every version if empty. */
  public Optional<String> since() {
    return value(SettingKey.SINCE, String.class);
  }

  /** Whether every pending expand changeset must have a rollback; not unless set. */
  public boolean requiresRollback() {
    return value(SettingKey.REQUIRE_ROLLBACK, Boolean.class).orElse(false);
  }

  /** The name of a setting as its user writes it, for messages. */
  public String name(SettingKey key) {
    return name.apply(key.camelCase());
  }

  private record Said<T>(T value, Origin origin) {}

  private <T> Said<T> said(Directive directive, DirectiveKey key, Class<T> type) {
    return found(directive, key, type)
        .orElseGet(() -> new Said<>(type.cast(byDefault(key, directive.phase())), Origin.DEFAULT));
  }

  private <T> Optional<Said<T>> found(Directive directive, DirectiveKey key, Class<T> type) {
    return directive
        .value(key)
        .map(value -> new Said<>(type.cast(value), Origin.DIRECTIVE))
        .or(() -> directive.phase().flatMap(phase -> set(key, Optional.of(phase), type)))
        .or(() -> set(key, Optional.empty(), type));
  }

  private <T> Optional<Said<T>> set(DirectiveKey key, Optional<Phase> phase, Class<T> type) {
    return Arrays.stream(SettingKey.values())
        .filter(setting -> setting.overriddenBy().equals(Optional.of(key)))
        .filter(setting -> setting.phase().equals(phase))
        .flatMap(
            setting ->
                value(setting, type)
                    .map(value -> new Said<>(value, new Origin(false, name(setting))))
                    .stream())
        .findFirst();
  }

  private <T> Optional<T> value(SettingKey key, Class<T> type) {
    return Optional.ofNullable(values.get(key)).map(type::cast);
  }

  /** A migration of no phase may well move data, which takes its time. */
  private static Object byDefault(DirectiveKey key, Optional<Phase> phase) {
    return switch (key) {
      case LOCK_TIMEOUT -> Duration.ofSeconds(2);
      case STATEMENT_TIMEOUT ->
          phase.isEmpty() || phase.get() == Phase.MIGRATE ? Duration.ZERO : Duration.ofSeconds(30);
      case RETRIES -> Integer.MAX_VALUE;
      case RETRY_FOR -> Duration.ofMinutes(5);
      case PHASE, ONLINE, LOSES, FILLS, OWNER, NOT_BEFORE ->
          throw new IllegalArgumentException(key + " has no default");
    };
  }
}
