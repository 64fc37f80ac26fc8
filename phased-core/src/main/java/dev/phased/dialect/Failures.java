package dev.phased.dialect;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the database's own failure in what a tool threw. */
final class Failures {
  private Failures() {}

  /** The first fitting one among {@code thrown}, its causes and those that follow each of them. */
  static Optional<SQLException> find(Throwable thrown, Predicate<SQLException> fitting) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> left = new ArrayDeque<>();
    add(left, thrown);
    while (!left.isEmpty()) {
      Throwable one = left.removeFirst();
      if (!seen.add(one)) {
        continue;
      }
      if (one instanceof SQLException sql) {
        if (fitting.test(sql)) {
          return Optional.of(sql);
        }
        add(left, sql.getNextException());
      }
      add(left, one.getCause());
    }
    return Optional.empty();
  }

  static Predicate<SQLException> state(String... states) {
    Set<String> wanted = Set.of(states);
    return failure -> failure.getSQLState() != null && wanted.contains(failure.getSQLState());
  }

  /** The database's words on one line. */
  static String words(Throwable failure) {
    String message = failure.getMessage();
    return (message == null ? failure.getClass().getSimpleName() : message)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static void add(Deque<Throwable> left, @Nullable Throwable one) {
    if (one != null) {
      left.addLast(one);
    }
  }
}
