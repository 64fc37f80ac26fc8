package dev.phased.liquibase;

import dev.phased.Phase;
import dev.phased.RunMessages;
import dev.phased.dialect.Blocker;
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
  public void running(Work work, Duration elapsed, Optional<String> doing) {
    messages.say(RunMessages.stillRuns(work.name(), phase, elapsed, doing));
  }
}
