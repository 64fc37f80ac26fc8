package dev.phased.compat.run;

import dev.phased.compat.HandOff;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.discover.HandOffClass;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.SqlError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is handed over in one cell: written, and perhaps not read yet. */
final class Passage {
  private static final Observed NOTHING = new Observed(0, List.of());

  private final HandOffCell cell;
  private final LaunchedApp writer;
  private final List<Handed> handed = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private Observed written = NOTHING;

  /** What one hand-off wrote, and how long that took. */
  private record Handed(
      String name, HandOff<Object> handOff, @Nullable Object value, Duration took) {}

  Passage(HandOffCell cell, LaunchedApp writer) {
    this.cell = cell;
    this.writer = writer;
  }

  HandOffCell cell() {
    return cell;
  }

  /** What the versions did while the writer wrote. */
  Observed written() {
    return written;
  }

  void wrote(Observed observed) {
    written = observed;
  }

  void write(HandOffClass type, TimeLimit limit) throws InterruptedException {
    HandOff<Object> handOff = type.instance();
    TimeLimit.Tried tried = limit.run(type.name(), type.type(), () -> handOff.write(writer));
    if (tried.succeeded()) {
      handed.add(new Handed(type.name(), handOff, tried.value(), tried.took()));
    } else {
      checks.add(
          failed(
              type.name(), Reasons.notWritten(cell, Reasons.withEnd(tried, writer)), tried.took()));
    }
  }

  void read(LaunchedApp reader, TimeLimit limit) throws InterruptedException {
    for (Handed each : handed) {
      checks.add(read(each, reader, limit));
    }
  }

  private Check read(Handed each, LaunchedApp reader, TimeLimit limit) throws InterruptedException {
    TimeLimit.Tried read = run(each, limit, handOff -> handOff.read(reader, value(each)));
    Duration took = each.took().plus(read.took());
    if (!read.succeeded()) {
      return failed(each.name(), Reasons.notRead(cell, Reasons.withEnd(read, reader)), took);
    }
    if (!cell.migrates()) {
      TimeLimit.Tried back = run(each, limit, handOff -> handOff.readBack(writer, value(each)));
      if (!back.succeeded()) {
        return failed(
            each.name(),
            Reasons.notReadBack(cell, Reasons.withEnd(back, writer)),
            took.plus(back.took()));
      }
    }
    return new Check(Check.Kind.HAND_OFF, each.name(), Outcome.PASSED, "", took);
  }

  Evidence evidence(Observed read, LaunchedApp reader, Fleet fleet) {
    List<SqlError> errors =
        Stream.concat(written.errors().stream(), read.errors().stream()).toList();
    List<LogExcerpt> logs = Stream.of(writer, reader).distinct().map(fleet::log).toList();
    return Evidence.of(
        written.statements() + read.statements(),
        Reasons.hidden(errors, writer.log().secrets()),
        checks,
        logs);
  }

  /** How long writing and reading took, without what lay between. */
  Duration took() {
    return checks.stream().map(Check::duration).reduce(Duration.ZERO, Duration::plus);
  }

  private interface Step {
    void take(HandOff<Object> handOff) throws Exception;
  }

  private static TimeLimit.Tried run(Handed each, TimeLimit limit, Step step)
      throws InterruptedException {
    return limit.run(
        each.name(),
        each.handOff().getClass(),
        () -> {
          step.take(each.handOff());
          return null;
        });
  }

  /** A hand-off that writes null reads null; that is between itself and its author. */
  @SuppressWarnings("NullAway")
  private static Object value(Handed each) {
    return each.value();
  }

  private Check failed(String name, String message, Duration took) {
    String hidden = writer.log().secrets().hide(message);
    return new Check(Check.Kind.HAND_OFF, name, Outcome.FAILED, hidden, took);
  }
}
