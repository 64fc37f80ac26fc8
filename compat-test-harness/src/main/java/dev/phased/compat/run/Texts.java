package dev.phased.compat.run;

import dev.phased.Problem;
import dev.phased.compat.app.AppSpec;
import dev.phased.compat.app.AppStartException;
import dev.phased.compat.observe.LockWait;
import dev.phased.compat.plan.Migration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What is said of a matrix that can't be run. */
final class Texts {
  private Texts() {}

  static String littleRoom(String what, Path directory, long bytes) {
    return what
        + (what.endsWith(".") ? "" : ".")
        + " The disk is full, or nearly so: "
        + directory.getParent()
        + " has "
        + bytes / (1024 * 1024)
        + " MB left. Make room there, or name another directory with -Djava.io.tmpdir.";
  }

  static String up(Migration upTo) {
    return "The migration to " + upTo.script();
  }

  static String down(Migration downTo) {
    return "The way down to " + downTo.script();
  }

  static String stopped(String what) {
    return what + " was stopped.";
  }

  static String tookTooLong(String what, Duration limit, Optional<LockWait> wait) {
    return what
        + " was not over within "
        + limit.toSeconds()
        + " s, and was ended"
        + wait.map(seen -> " while " + TransitionTexts.waits(seen)).orElse("")
        + ". "
        + (wait.isPresent() ? "Give it a lock_timeout, or more" : "Give it more")
        + " time with phased.compat.migrationTimeoutSeconds.";
  }

  static Problem doesNotStart(Class<?> type, AppSpec app, AppStartException failure) {
    String lines =
        failure.logTail().isEmpty()
            ? "\n  It wrote nothing."
            : "\n  Its last lines:\n    " + String.join("\n    ", failure.logTail());
    return new Problem(
        type.getName(),
        0,
        "@AppVersion(id = \"" + app.id() + "\", " + app.origin() + "): " + failure.getMessage(),
        failure.next() + lines);
  }
}
