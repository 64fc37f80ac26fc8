package dev.phased.liquibase;

import dev.phased.Phase;
import dev.phased.RunMessages;
import dev.phased.dialect.Blocker;
import dev.phased.dialect.Remains;
import dev.phased.dialect.RunListener;
import dev.phased.dialect.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells the users of Liquibase what happens to a changeset.
 *
 * @param messages where to
 * @param phase the changeset's phase, if it says one
 */
record Announcer(Messages messages, Optional<Phase> phase) implements RunListener {
  @Override
  public void retrying(
      Work work, int attempt, String cause, List<Blocker> blockers, Duration wait) {
    messages.say(RunMessages.retrying(work.name(), phase, attempt, cause, wait));
    blockers.forEach(blocker -> messages.say("  In the way: " + blocker));
  }

  @Override
  public void note(Work work, String message) {
    messages.say(message);
  }

  @Override
  public void failed(Work work, Remains remains) {
    messages.say(
        RunMessages.label(work.name(), phase)
            + " failed and is not recorded: the next run begins it anew. "
            + remains.words()
            + (remains.nothing()
                ? "Once the cause is gone, run again."
                : "Undo by hand what was applied, or take it out of the changeset, then run again."));
  }

  @Override
  public void running(Work work, Duration elapsed, Optional<String> doing) {
    messages.say(RunMessages.stillRuns(work.name(), phase, elapsed, doing));
  }
}
