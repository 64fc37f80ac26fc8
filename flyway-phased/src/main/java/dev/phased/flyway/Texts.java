package dev.phased.flyway;

import dev.phased.dialect.Remains;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of the history and of undo. */
final class Texts {
  private Texts() {}

  /** A migration failed, and Flyway keeps a row of that. */
  static String leavesRow(String name, boolean runsAgain, Optional<Remains> remains) {
    String failed = name + " failed, and Flyway marks it so in its history. ";
    if (runsAgain) {
      return failed
          + (remains.filter(Remains::nothing).isPresent() ? "Nothing of it was applied. " : "")
          + "Once the cause is gone, run migrate again: it takes that mark away by itself.";
    }
    return failed
        + remains.map(Remains::words).orElse("What of it was applied is not known.\n")
        + "Before the next migrate, undo by hand what was applied, or take it out of the script."
        + " Then take the mark away with 'flyway repair'.";
  }

  /** A migration failed, and Flyway rolls the row of that back with its lock. */
  static String leavesNoRow(String name, Remains remains) {
    return name
        + " failed outside a transaction. "
        + remains.words()
        + "Its row in the history is rolled back with Flyway's lock, so the next migrate runs it"
        + " again from its beginning."
        + (remains.nothing()
            ? ""
            : " Before that, undo by hand what was applied, or take it out of the script.");
  }

  /** A failed migration that an earlier run has left is about to be run again. */
  static String runsAgain(HistoryRow row) {
    return row.script()
        + " failed in an earlier run"
        + (Mark.saysNothing(row.description())
            ? ", and nothing of it was applied"
            : " and can be run again")
        + ": took its row "
        + row.rank()
        + " out of the history, to run it again.";
  }

  /** Flyway's lock is taken, and a failed migration cannot be run again without it. */
  static String waitsForLock(List<HistoryRow> failed, Optional<String> holder, int seconds) {
    return "Waiting for Flyway's lock"
        + heldBy(holder)
        + ", for at most "
        + seconds
        + " s (lockRetryCount): "
        + names(failed)
        + " failed in an earlier run, and its row has to go from the history to run it again.";
  }

  /** Flyway's lock was not given back in time. */
  static String gaveUpOnLock(List<HistoryRow> failed, Optional<String> holder, int seconds) {
    return "Gave up waiting for Flyway's lock"
        + heldBy(holder)
        + " after "
        + seconds
        + " s. The history still says that "
        + names(failed)
        + " failed, so Flyway now refuses to go on and asks for repair. No repair is needed: let"
        + " the other run end, or end its session, then run migrate again.";
  }

  /** This history has a lock that phased cannot take. */
  static String notLockable(List<HistoryRow> failed, String why) {
    return names(failed)
        + " failed in an earlier run and could be run again, but "
        + why
        + ", where phased cannot take Flyway's lock. Run 'flyway repair', then migrate.";
  }

  /** Flyway runs a migration, but phased did not see that it migrates. */
  static String notMigrating(String name) {
    return name
        + " was not run: flyway-phased did not recognise Flyway's migrate, and so could not check"
        + " the directives before it. This version of Flyway is not one that the documentation of"
        + " phased lists: use one of those, or take flyway-phased off the class path.";
  }

  /** Undo was refused because another run has the lock. */
  static String undoLocked(Optional<String> holder) {
    return "Nothing was undone: another run of Flyway holds the lock of the history"
        + holder.map(who -> " (" + who + ")").orElse("")
        + ". Wait for it to end, then undo again.";
  }

  /** A down script failed. */
  static String undoFailed(
      UndoPlan.Step step, List<UndoneMigration> undone, Optional<Remains> remains) {
    String before =
        undone.isEmpty()
            ? "Nothing was undone before it."
            : "Undone before it, and pending again: "
                + undone.stream().map(UndoneMigration::version).collect(Collectors.joining(", "))
                + ".";
    return step.script().name()
        + " failed, so version "
        + step.applied().version()
        + " and those below it stay applied. "
        + before
        + "\n"
        + remains.map(left -> undoNext(step.script().name(), left)).orElse("");
  }

  /** There is a callback for undo. */
  static String notCalled(String script) {
    return script
        + " is not called: phased-undo calls no callbacks. Put what it does into the down scripts.";
  }

  private static String undoNext(String script, Remains left) {
    if (left.nothing()) {
      return "Nothing of " + script + " was applied: undo again once the cause is gone.\n";
    }
    return left.words()
        + "To go on, take what was applied out of "
        + script
        + ", or write it so that it can be repeated (IF EXISTS), then undo again.\n";
  }

  private static String heldBy(Optional<String> holder) {
    return holder.map(who -> ", held by another run (" + who + ")").orElse(", held by another run");
  }

  private static String names(List<HistoryRow> rows) {
    return rows.stream().map(HistoryRow::script).collect(Collectors.joining(", "));
  }
}
