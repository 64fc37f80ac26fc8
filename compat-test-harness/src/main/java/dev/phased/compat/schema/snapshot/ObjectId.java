package dev.phased.compat.schema.snapshot;

import java.util.Comparator;

/**
 * What an object is, apart from what it is like.
 *
 * @param of the object that it is a part of; empty if it stands alone
 */
record ObjectId(ObjectKind kind, String of, String name) implements Comparable<ObjectId> {
  private static final Comparator<ObjectId> ORDER =
      Comparator.comparing(ObjectId::kind)
          .thenComparing(ObjectId::of)
          .thenComparing(ObjectId::name);

  /** For a sentence, such as {@code column orders.note}. */
  String subject() {
    return kind.subject(of, name);
  }

  @Override
  public int compareTo(ObjectId other) {
    return ORDER.compare(this, other);
  }
}
