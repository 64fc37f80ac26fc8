package dev.phased;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every key that a directive can have. Grammar, messages and documents read this table; a new key
 * is a constant here and a component of {@link Directive}.
 */
@SuppressWarnings("ImmutableEnumChecker") // kinds hold functions without state, and sets are copied
public enum DirectiveKey {
  /** The phase; the word alone is short for it. */
  PHASE("phase", Kind.PHASE, "The phase. The word alone is enough.", EnumSet.allOf(Carrier.class)),
  /** How long a statement may wait for a lock. */
  LOCK_TIMEOUT(
      "lock_timeout",
      Kind.LIMIT,
      "How long a statement may wait for a lock.",
      EnumSet.allOf(Carrier.class)),
  /** How long a statement may run. */
  STATEMENT_TIMEOUT(
      "statement_timeout",
      Kind.LIMIT,
      "How long a statement may run.",
      EnumSet.allOf(Carrier.class)),
  /** How often to try again after a lock timeout or deadlock. */
  RETRIES(
      "retries",
      Kind.COUNT,
      "How often to try again after a lock timeout or deadlock.",
      EnumSet.allOf(Carrier.class)),
  /** For how long in all to try again. */
  RETRY_FOR(
      "retry_for",
      Kind.BUDGET,
      "For how long in all to try again, the tries included.",
      EnumSet.allOf(Carrier.class)),
  /** Whether a Liquibase change takes its online form; SQL always runs as it is written. */
  ONLINE(
      "online",
      Kind.FLAG,
      "Whether Liquibase's own changes take their online form, such as CREATE INDEX CONCURRENTLY.",
      EnumSet.of(Carrier.COMMENT, Carrier.PAIRS)),
  /** What a way down does not bring back. */
  LOSES(
      "loses",
      Kind.NAMES,
      "On a way down: whose values do not come back, which a round trip then accepts.",
      EnumSet.of(Carrier.SQL, Carrier.COMMENT, Carrier.PAIRS)),
  /** What a way down fills. */
  FILLS(
      "fills",
      Kind.NAMES,
      "On a way down: which columns may have a value afterwards where they had none.",
      EnumSet.of(Carrier.SQL, Carrier.COMMENT, Carrier.PAIRS)),
  /** Who answers for the migration. */
  OWNER(
      "owner",
      Kind.WORD,
      "Who answers for the migration; plans and runbooks name them.",
      EnumSet.allOf(Carrier.class)),
  /** The first day on which the migration should run. */
  NOT_BEFORE(
      "not_before",
      Kind.DATE,
      "The first day, in UTC, on which it should run. If it runs earlier, a warning says so.",
      EnumSet.allOf(Carrier.class));

  private final String word;
  private final Kind<?> kind;
  private final String doc;
  private final Set<Carrier> carriers;

  DirectiveKey(String word, Kind<?> kind, String doc, Set<Carrier> carriers) {
    this.word = word;
    this.kind = kind;
    this.doc = doc;
    this.carriers = Set.copyOf(carriers);
  }

  /** The key in text, such as {@code lock_timeout}. */
  public String word() {
    return word;
  }

  /** The key in annotations, attributes and settings, such as {@code lockTimeout}. */
  public String camelCase() {
    return CamelCase.of(word);
  }

  /** What may be written for it, as a noun phrase. */
  public String takes() {
    return kind.takes();
  }

  /** One right value. */
  public String example() {
    return kind.example();
  }

  /** What it does, as one sentence or two. */
  public String doc() {
    return doc;
  }

  /** Whether {@code carrier} can carry it. */
  public boolean isFor(Carrier carrier) {
    return carriers.contains(carrier);
  }

  /** The key that is written {@code word} in text, in any case. */
  public static Optional<DirectiveKey> ofWord(String word) {
    return Arrays.stream(values()).filter(key -> key.word.equalsIgnoreCase(word)).findFirst();
  }

  /** The words of all keys that {@code carrier} can carry, in the order of the table. */
  public static List<String> words(Carrier carrier) {
    return Arrays.stream(values()).filter(key -> key.isFor(carrier)).map(key -> key.word).toList();
  }

  Kind<?> kind() {
    return kind;
  }
}
