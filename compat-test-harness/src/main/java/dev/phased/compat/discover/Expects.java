package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.Expect;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.Requirement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads and checks the expectations of a class. */
final class Expects {
  private Expects() {}

  static List<Expectation> of(Class<?> type, LocalDate today, List<Problem> problems) {
    return Arrays.stream(type.getAnnotationsByType(Expect.class))
        .map(expect -> of(type, expect, today, problems))
        .toList();
  }

  private static Expectation of(
      Class<?> type, Expect expect, LocalDate today, List<Problem> problems) {
    if (expect.reason().isBlank()) {
      problems.add(ExpectTexts.noReason(type, expect.cell()));
    }
    boolean fails = expect.outcome() == Expect.Outcome.FAILS;
    if (!expect.sqlState().isEmpty() && !(fails && expect.sqlState().matches("[0-9A-Z]{5}"))) {
      problems.add(ExpectTexts.badSqlState(type, expect.cell(), expect.sqlState()));
    }
    Optional<LocalDate> until = until(type, expect, problems);
    return new Expectation(
        new CellId(expect.cell()),
        fails ? Requirement.INCOMPATIBLE : Requirement.REQUIRED,
        expect.reason(),
        given(expect.sqlState()),
        given(expect.issue()),
        until,
        until.filter(today::isAfter).isPresent());
  }

  private static Optional<LocalDate> until(Class<?> type, Expect expect, List<Problem> problems) {
    try {
      return given(expect.until()).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      problems.add(ExpectTexts.badUntil(type, expect.cell(), expect.until()));
      return Optional.empty();
    }
  }

  private static Optional<String> given(String text) {
    return Optional.of(text.strip()).filter(word -> !word.isEmpty());
  }
}
