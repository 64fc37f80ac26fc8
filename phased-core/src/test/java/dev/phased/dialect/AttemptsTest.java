package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.phased.Timeouts;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said and waited for between two tries; dialects' own tests do the same on servers. */
class AttemptsTest {
  private final SQLException timeout =
      new SQLException("canceling statement due to lock timeout", "55P03", 7);
  private static final Blocker BLOCKER =
      new Blocker(
          7,
          Optional.of("checkout"),
          Optional.empty(),
          "active",
          Duration.ZERO,
          Optional.empty(),
          "holds AccessShareLock on orders");
  private final Exception thrown = new IllegalStateException("the tool's", timeout);
  private final Trouble trouble = new Trouble(timeout, thrown, false, List.of(BLOCKER));
  private static final String APPLIED = "Nothing of it has been applied.";

  private final List<Duration> waits = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void eachWaitIsAnnouncedAndThenWaitedWithinOneBudget() throws Exception {
    Attempts attempts = attempts(3, Duration.ofHours(1), this::wait);

    attempts.waitAfter(trouble, limits(), APPLIED);
    attempts.waitAfter(trouble, limits(), APPLIED);

    assertThat(waits).hasSize(2).allMatch(wait -> wait.toMillis() >= 1);
    assertThat(heard)
        .containsExactly(
            "1 canceling statement due to lock timeout [7] " + waits.get(0).toMillis(),
            "2 canceling statement due to lock timeout [7] " + waits.get(1).toMillis());
  }

  @Test
  void afterTheLastRetryTheDatabasesFailureIsThrownWithWhatWasApplied() throws Exception {
    Attempts attempts = attempts(1, Duration.ofHours(1), this::wait);
    attempts.waitAfter(trouble, limits(), APPLIED);

    LockFailureException failure = failure(attempts);

    assertThat((Throwable) failure)
        .hasMessageContainingAll("V3__x.sql", APPLIED, "checkout")
        .hasCause(thrown);
    assertThat(failure.getSQLState()).isEqualTo("55P03");
    assertThat(failure.getErrorCode()).isEqualTo(7);
    assertThat(failure.blockers()).containsExactly(BLOCKER);
    assertThat(waits).hasSize(1);
  }

  @Test
  void theBudgetRunsFromTheFirstFailure() throws Exception {
    Attempts attempts = attempts(Integer.MAX_VALUE, Duration.ofMinutes(1), this::wait);
    now = now.plus(Duration.ofHours(2));
    attempts.waitAfter(trouble, limits(), APPLIED);
    now = now.plus(Duration.ofMinutes(1));

    assertThat((Throwable) failure(attempts)).hasMessageContaining(APPLIED);
    assertThat(waits).hasSize(1);
  }

  @Test
  void whoIsInterruptedStaysInterruptedAndDoesNotTryAgain() {
    Attempts attempts =
        attempts(
            3,
            Duration.ofHours(1),
            wait -> {
              throw new InterruptedException();
            });

    assertThat((Throwable) failure(attempts)).hasMessageContaining("interrupted").hasCause(thrown);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void whatMustNotBeTriedAgainSaysWhy() {
    Attempts attempts = attempts(3, Duration.ofHours(1), this::wait);

    Throwable failure =
        attempts.cannotRetry(trouble, limits(), "it had ended its transaction", APPLIED);

    assertThat(failure)
        .hasMessageContainingAll("it had ended its transaction", APPLIED)
        .hasCause(thrown);
    assertThat(waits).isEmpty();
  }

  private void wait(Duration duration) {
    waits.add(duration);
    now = now.plus(duration);
  }

  private LockFailureException failure(Attempts attempts) {
    return catchThrowableOfType(
        LockFailureException.class, () -> attempts.waitAfter(trouble, limits(), APPLIED));
  }

  private static Limits limits() {
    return new Limits(Duration.ofSeconds(2), Duration.ZERO);
  }

  private Attempts attempts(int retries, Duration retryFor, Sleeper sleeper) {
    Work work =
        new Work(
            "V3__x.sql",
            Optional.empty(),
            new Timeouts(Duration.ofSeconds(2), Duration.ZERO, retries, retryFor),
            true);
    RunListener listener =
        new RunListener() {
          @Override
          public void retrying(
              Work of, int attempt, String cause, List<Blocker> blockers, Duration wait) {
            List<Long> sessions = blockers.stream().map(Blocker::session).toList();
            heard.add(attempt + " " + cause + " " + sessions + " " + wait.toMillis());
          }
        };
    Tools tools = new Tools(() -> now, new Random(5), sleeper, Duration.ofSeconds(30));
    return new Attempts(work, listener, tools, PostgresDialect.MESSAGES);
  }
}
