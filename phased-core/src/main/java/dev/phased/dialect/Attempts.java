package dev.phased.dialect;

import dev.phased.RetrySchedule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The tries at one thing: at most one schedule, whose budget runs from the first failure. */
final class Attempts {
  private final Work work;
  private final RunListener listener;
  private final Tools tools;
  private final Messages messages;
  private @Nullable RetrySchedule schedule;

  Attempts(Work work, RunListener listener, Tools tools, Messages messages) {
    this.work = work;
    this.listener = listener;
    this.tools = tools;
    this.messages = messages;
  }

  /**
   * Waits until the next try. No lock may be held now.
   *
   * @param applied what is in the database, should there be no other try
   */
  void waitAfter(Trouble trouble, Limits limits, String applied) throws LockFailureException {
    if (schedule == null) {
      schedule = tools.schedule(work.timeouts());
    }
    int attempt = schedule.attempts();
    Duration wait = schedule.next().orElse(null);
    if (wait == null) {
      String message = messages.gaveUp(work, limits, attempt, schedule.elapsed(), trouble, applied);
      throw failure(message, trouble);
    }
    listener.retrying(work, attempt, trouble.words(), trouble.blockers(), wait);
    try {
      tools.sleeper().sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      String why = "it was interrupted while it waited for the next try";
      throw failure(messages.cannotRetry(work, limits, trouble, why, applied), trouble);
    }
  }

  /** The failure for a try after which another could do harm. */
  LockFailureException cannotRetry(Trouble trouble, Limits limits, String why, String applied) {
    return failure(messages.cannotRetry(work, limits, trouble, why, applied), trouble);
  }

  private static LockFailureException failure(String message, Trouble trouble) {
    return new LockFailureException(
        message, trouble.blockers(), trouble.failure(), trouble.thrown());
  }
}
