package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.Directive;
import dev.phased.Settings;
import dev.phased.dialect.Blocker;
import dev.phased.dialect.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.logging.LogFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {
  private final Journal journal = new Journal();
  private final Work work =
      new Work(
          "V3__index.sql",
          Optional.empty(),
          Settings.read(key -> null, key -> key).timeouts(Directive.NONE),
          false);

  @BeforeEach
  void listen() {
    LogFactory.setConfiguration(Heard.by(Flyway.configure()));
  }

  @Test
  void aLongMigrationIsSaidToGoOnAndHowFarItIs() {
    journal.running(work, Duration.ofSeconds(95), Optional.of("building index, 42 %"));
    journal.running(work, Duration.ofSeconds(125), Optional.empty());

    assertThat(Heard.lines())
        .containsExactly(
            "INFO V3__index.sql [no phase] still runs after 1min 35s: building index, 42 %.",
            "INFO V3__index.sql [no phase] still runs after 2min 5s.");
  }

  @Test
  void aRetryIsSaidWithWhoIsInTheWay() {
    Blocker blocker =
        new Blocker(
            12,
            Optional.of("shop"),
            Optional.of("app"),
            "idle in transaction",
            Duration.ofSeconds(40),
            Optional.of("SELECT * FROM t WHERE id = ?"),
            "holds AccessShareLock on t");

    journal.retrying(work, 1, "lock timeout", List.of(blocker), Duration.ofMillis(163));

    assertThat(Heard.lines())
        .containsExactly(
            "WARN V3__index.sql [no phase]: try 1 failed on a lock (lock timeout). The next try is"
                + " in 163ms.",
            "WARN   In the way: " + blocker);
  }
}
