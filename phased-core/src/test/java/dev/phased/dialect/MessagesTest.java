package dev.phased.dialect;

import dev.phased.Timeouts;
import dev.phased.testing.Golden;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Work WORK =
      new Work(
          "V2__add_currency.sql",
          Optional.empty(),
          new Timeouts(
              Duration.ofSeconds(2),
              Duration.ofSeconds(30),
              Integer.MAX_VALUE,
              Duration.ofMinutes(5),
              Timeouts.Origin.DIRECTIVE,
              new Timeouts.Origin(false, "flyway.phased.expand.statementTimeout")),
          true);
  private static final Limits LIMITS = Limits.of(WORK.timeouts(), false);
  private static final Blocker ROOT =
      new Blocker(
          4711,
          Optional.of("checkout"),
          Optional.of("app"),
          "idle in transaction",
          Duration.ofSeconds(754),
          Optional.of("SELECT * FROM orders WHERE id = ?"),
          "holds AccessShareLock on orders");
  private static final Blocker HIDDEN =
      new Blocker(
          4712,
          Optional.empty(),
          Optional.empty(),
          "what it does may not be seen (GRANT pg_read_all_stats TO migrator allows it)",
          Duration.ZERO,
          Optional.empty(),
          "waits first for AccessExclusiveLock on orders");
  private static final Blocker PREPARED =
      new Blocker(
          0,
          Optional.empty(),
          Optional.of("app"),
          "prepared transaction 'tx-9'",
          Duration.ofMillis(1500),
          Optional.empty(),
          "holds RowExclusiveLock on orders");

  @Test
  void theWordsAreThoseOfTheGoldenFile() {
    Messages postgres = PostgresDialect.MESSAGES;
    SQLException timeout =
        new SQLException("ERROR: canceling statement due to lock timeout\n  Where: x", "55P03");
    Trouble seen = new Trouble(timeout, timeout, false, List.of(ROOT, HIDDEN));
    Trouble unseen = new Trouble(timeout, timeout, false, List.of());
    Trouble deadlock =
        new Trouble(
            new SQLException("ERROR: deadlock detected", "40P01"),
            timeout,
            true,
            List.of(PREPARED));
    Progress progress = new Progress("MySQL commits with each DDL.", Lexer.Rules.MYSQL);
    progress.applied("CREATE TABLE a (id int)");
    progress.applied("CREATE TABLE b (id int)");
    progress.pending("INSERT INTO a VALUES (1)");
    String half = progress.saidWith("ALTER TABLE orders ADD c int DEFAULT 7");
    String nothing = "Nothing of it has been applied.";
    Work once =
        new Work(
            "V3__x.sql",
            Optional.empty(),
            new Timeouts(Duration.ofMillis(200), Duration.ZERO, 0, Duration.ofMinutes(5)),
            true);
    String all =
        String.join(
            "\n\n",
            postgres.gaveUp(WORK, LIMITS, 17, Duration.ofSeconds(301), seen, nothing),
            MySqlKind.MYSQL.messages.gaveUp(
                once, Limits.of(once.timeouts(), false), 1, Duration.ZERO, unseen, half),
            postgres.cannotRetry(
                WORK, LIMITS, deadlock, "it had ended the transaction it was given", nothing),
            postgres.ranTooLong(
                WORK, LIMITS, nothing, new SQLException("canceling statement", "57014")),
            Notes.cannotLook(WORK, new SQLException("too many clients")),
            Notes.committedByItself(WORK),
            Notes.failedHalfway(WORK, "Nothing of it has been applied."),
            Notes.droppedInvalidIndex(WORK, "by_total"),
            Notes.droppedLeftover(WORK, "by_total_ccnew"),
            Notes.leftInvalidIndex(WORK, "by_total"),
            Notes.beingBuilt(WORK, "by_total", 4711),
            Notes.roundedUp(WORK, Duration.ofMillis(1200), Duration.ofSeconds(2)),
            Notes.cannotStop(WORK, Duration.ofSeconds(30), new SQLException("pool is empty")));
    Golden.assertMatches(getClass(), "messages.txt", all);
  }
}
