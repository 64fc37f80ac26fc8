package dev.phased.dialect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a listener was told. */
final class Heard implements RunListener {
  final List<String> causes = new CopyOnWriteArrayList<>();
  final List<List<Blocker>> blockers = new CopyOnWriteArrayList<>();
  final List<String> notes = new CopyOnWriteArrayList<>();
  final List<Remains> remains = new CopyOnWriteArrayList<>();
  final List<String> doing = new CopyOnWriteArrayList<>();

  @Override
  public void retrying(
      Work work, int attempt, String cause, List<Blocker> inTheWay, Duration wait) {
    causes.add(cause);
    blockers.add(inTheWay);
  }

  @Override
  public void note(Work work, String message) {
    notes.add(message);
  }

  @Override
  public void failed(Work work, Remains left) {
    remains.add(left);
  }

  @Override
  public void running(Work work, Duration elapsed, Optional<String> what) {
    doing.add(what.orElse(""));
  }
}
