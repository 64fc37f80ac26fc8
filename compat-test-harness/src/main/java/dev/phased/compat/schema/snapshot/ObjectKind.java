package dev.phased.compat.schema.snapshot;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Every kind of object that is compared, in the order in which differences are told. Each has a
 * query of its name for each database that knows such objects.
 */
enum ObjectKind {
  DATABASE("database"),
  SCHEMA("schema %2$s"),
  EXTENSION("extension %2$s"),
  TYPE("type %2$s"),
  SEQUENCE("sequence %2$s"),
  TABLE("table %2$s"),
  PARTITION("table %1$s: partition %2$s"),
  COLUMN("column %1$s.%2$s"),
  CONSTRAINT("table %1$s: constraint %2$s"),
  CHECK("table %1$s: constraint %2$s"),
  INDEX("table %1$s: index %2$s"),
  STATISTICS("table %1$s: statistics %2$s"),
  TRIGGER("table %1$s: trigger %2$s"),
  POLICY("table %1$s: policy %2$s"),
  RULE("table %1$s: rule %2$s"),
  VIEW("view %2$s"),
  FUNCTION("function %2$s"),
  EVENT("event %2$s"),
  GRANT("grant on %1$s to %2$s");

  /** Kinds whose objects have parts, which come and go with them. */
  private static final Set<ObjectKind> WHOLES =
      EnumSet.of(SCHEMA, TYPE, SEQUENCE, TABLE, VIEW, FUNCTION);

  private final String subject;

  ObjectKind(String subject) {
    this.subject = subject;
  }

  boolean isWhole() {
    return WHOLES.contains(this);
  }

  /** The object for a sentence, such as {@code column orders.note}. */
  String subject(String of, String name) {
    return String.format(Locale.ROOT, subject, of, name);
  }

  /** The file that asks for such objects. */
  String query() {
    return name().toLowerCase(Locale.ROOT) + ".sql";
  }
}
