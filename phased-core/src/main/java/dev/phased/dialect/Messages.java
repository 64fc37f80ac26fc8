package dev.phased.dialect;

import dev.phased.Durations;
import dev.phased.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The words for what went wrong: effect, cause, next step. */
final class Messages {
  private final Terms terms;

  /** What a database calls things. */
  interface Terms {
    /** The setting for how long a statement may wait for a lock. */
    String lockTimeout();

    /** The setting for how long a statement may run. */
    String statementTimeout();

    /** The statement that ends a blocker. */
    String end(Blocker blocker);
  }

  Messages(Terms terms) {
    this.terms = terms;
  }

  /** Every try failed. */
  String gaveUp(
      Work work, Limits limits, int attempts, Duration elapsed, Trouble trouble, String applied) {
    Timeouts timeouts = work.timeouts();
    String tries =
        attempts == 1
            ? "the first try failed on a lock and no retry is allowed"
            : "gave up on a lock after " + attempts + " tries in " + Durations.rough(elapsed);
    return work.name()
        + ": "
        + tries
        + ".\n"
        + applied
        + "\n"
        + because(limits, timeouts, trouble)
        + next(trouble.blockers())
        + ", run it at a quieter time, or "
        + (attempts > timeouts.retries() && timeouts.retries() < Integer.MAX_VALUE
            ? "raise retries (now " + timeouts.retries() + ")"
            : "raise retry_for (now " + Durations.print(timeouts.retryFor()) + ")")
        + ".";
  }

  /** Another try could do harm. */
  String cannotRetry(Work work, Limits limits, Trouble trouble, String why, String applied) {
    return work.name()
        + ": failed on a lock and was not tried again, because "
        + why
        + ".\n"
        + applied
        + "\n"
        + because(limits, work.timeouts(), trouble)
        + next(trouble.blockers())
        + ", then see what has been applied and run the migration again.";
  }

  /** A statement ran too long. */
  String ranTooLong(Work work, Limits limits, String applied, Throwable thrown) {
    return work.name()
        + ": a statement ran longer than "
        + Durations.print(limits.statement())
        + " ("
        + terms.statementTimeout()
        + ", from "
        + work.timeouts().statementOrigin().words()
        + ") and was stopped. It is not tried again.\n"
        + applied
        + "\n"
        + "Next: make the statement smaller (move data in batches), or give this migration more time"
        + " with statement_timeout=… in its directive; 0 is no limit.\n"
        + "Database: "
        + Failures.words(thrown);
  }

  private String because(Limits limits, Timeouts timeouts, Trouble trouble) {
    StringBuilder text = new StringBuilder();
    if (trouble.deadlock()) {
      text.append("It and another session waited for one another (deadlock).\n");
    } else if (!limits.lock().isZero()) {
      text.append("It waits at most ")
          .append(Durations.print(limits.lock()))
          .append(" for a lock (")
          .append(terms.lockTimeout())
          .append(", from ")
          .append(timeouts.lockOrigin().words())
          .append(").\n");
    }
    if (trouble.blockers().isEmpty()) {
      text.append("Who held the lock was not seen.\n");
    } else {
      text.append("In the way, as last seen:\n");
      trouble.blockers().forEach(one -> text.append("  ").append(describe(one)).append('\n'));
    }
    return text.append("Database: ").append(trouble.words()).append('\n').toString();
  }

  private String next(List<Blocker> blockers) {
    return blockers.stream()
        .findFirst()
        .map(root -> "Next: end what is in the way with " + terms.end(root))
        .orElse("Next: find and end the transaction that holds the lock");
  }

  /** One blocker on one line. */
  static String describe(Blocker blocker) {
    StringBuilder text = new StringBuilder();
    text.append(blocker.session() == 0 ? "no session" : "session " + blocker.session());
    Optional<String> application = blocker.application().map(name -> "application " + name);
    Optional<String> user = blocker.user().map(name -> "user " + name);
    String who =
        application
            .map(name -> name + user.map(also -> ", " + also).orElse(""))
            .or(() -> user)
            .orElse("");
    if (!who.isEmpty()) {
      text.append(" (").append(who).append(')');
    }
    text.append(": ").append(blocker.state());
    if (!blocker.age().isZero()) {
      text.append(", transaction open for ").append(Durations.rough(blocker.age()));
    }
    text.append(", ").append(blocker.lock());
    blocker.query().ifPresent(query -> text.append(", last statement: ").append(query));
    return text.toString();
  }
}
