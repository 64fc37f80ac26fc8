package dev.phased.dialect;

import dev.phased.Durations;
import java.time.Duration;

/** The sentences that are said while work goes on. */
final class Notes {
  private Notes() {}

  static String cannotLook(Work work, Exception why) {
    return work.name()
        + ": who holds its locks will not be told, as no second connection can be used to look: "
        + Failures.words(why);
  }

  static String committedByItself(Work work) {
    return work.name()
        + ": it ended the transaction it was given, so had it failed, what it did before would have"
        + " stayed and could not have been tried again. Leave commit and rollback to the tool.";
  }

  static String failedHalfway(Work work, String applied) {
    return work.name() + ": a statement failed. " + applied;
  }

  static String done(Work work, String why) {
    return work.name()
        + ": a statement failed because what it makes is there already, or what it drops is gone. If"
        + " an earlier run ended in the middle of it, what that one had run stays. "
        + why
        + " Undo by hand what stays, and run it again.";
  }

  static String droppedInvalidIndex(Work work, String index) {
    return work.name()
        + ": dropped the INVALID index "
        + index
        + ", which an earlier failure had left, to build it again.";
  }

  static String droppedLeftover(Work work, String index) {
    return work.name()
        + ": dropped the INVALID index "
        + index
        + ", which an interrupted REINDEX CONCURRENTLY had left.";
  }

  static String leftInvalidIndex(Work work, String index) {
    return work.name()
        + ": it failed and left the INVALID index "
        + index
        + ", which costs writes and serves no query. The next run drops and rebuilds it.";
  }

  static String cannotTellLeft(Work work, Exception why) {
    return work.name()
        + ": it failed, and whether it left an INVALID index could not be seen: "
        + Failures.words(why);
  }

  static String beingBuilt(Work work, String index, long session) {
    return work.name()
        + ": session "
        + session
        + " is building the index "
        + index
        + " right now. It was left alone and nothing was skipped. Run the migration again when that"
        + " session is done.";
  }

  static String roundedUp(Work work, Duration wanted, Duration lock) {
    return work.name()
        + ": a lock_timeout of "
        + Durations.print(wanted)
        + " is rounded up to "
        + Durations.print(lock)
        + ", as this database takes whole seconds.";
  }

  static String cannotStop(Work work, Duration limit, Exception why) {
    return work.name()
        + ": a statement has run for "
        + Durations.print(limit)
        + " and goes on, as no second connection can be used to stop it: "
        + Failures.words(why);
  }
}
