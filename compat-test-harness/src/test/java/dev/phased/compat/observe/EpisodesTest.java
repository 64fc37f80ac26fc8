package dev.phased.compat.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodesTest {
  private static final Party APP = new Party(11, "checkout", "INSERT INTO orders VALUES (?)");
  private static final Party MIGRATION =
      new Party(22, "phased-migration", "ALTER TABLE orders ADD a INT");
  private static final LockWait.Blocking HOLDS =
      new LockWait.Blocking(MIGRATION, "active", "holds AccessExclusiveLock on orders");
  private static final LockWait.Blocking QUEUES =
      new LockWait.Blocking(MIGRATION, "active", "waits first for AccessExclusiveLock on orders");

  private final Episodes episodes = new Episodes();

  @Test
  void whatIsSeenInOneLookAfterTheOtherIsOneWait() {
    episodes.add(10, waits("t1", List.of(HOLDS)));
    episodes.add(20, waits("t1", List.of()));
    episodes.add(30, waits("t1", List.of()));
    episodes.add(40, nothing());

    assertThat(episodes.waits())
        .containsExactly(new LockWait(APP, "RowExclusiveLock on orders", 10, 30, List.of(HOLDS)));
  }

  @Test
  void theNextStatementOfASessionIsAnotherWait() {
    episodes.add(10, waits("t1", List.of()));
    episodes.add(20, waits("t2", List.of()));
    episodes.add(40, waits("t2", List.of()));

    assertThat(episodes.waits()).extracting(LockWait::begin).containsExactly(20L, 10L);
  }

  @Test
  void whoWasInTheWayMostOftenIsToBlame() {
    episodes.add(10, waits("t1", List.of(QUEUES)));
    episodes.add(20, waits("t1", List.of(HOLDS)));
    episodes.add(30, waits("t1", List.of(HOLDS)));

    assertThat(episodes.waits())
        .singleElement()
        .satisfies(wait -> assertThat(wait.blockers()).containsExactly(HOLDS));
    assertThat(episodes.waits()).singleElement().matches(LockWait::behindTheMigration);
  }

  @Test
  void aLockKeepsTheStatementThatItCameWithAndEndsWhereItIsMissing() {
    episodes.add(10, holds("ALTER TABLE orders ADD a INT", "AccessExclusiveLock"));
    episodes.add(20, holds("UPDATE orders SET a = ?", "AccessExclusiveLock"));
    episodes.add(30, nothing());
    episodes.add(40, holds("UPDATE orders SET a = ?", "RowExclusiveLock"));

    assertThat(episodes.locks())
        .containsExactly(
            new HeldLock("orders", "AccessExclusiveLock", "ALTER TABLE orders ADD a INT", 10, 20),
            new HeldLock("orders", "RowExclusiveLock", "UPDATE orders SET a = ?", 40, 40));
  }

  @Test
  void aWaitIsNewUntilItWasSeen() {
    Look look = waits("t1", List.of());
    assertThat(episodes.isNew(look.waiting().get(0))).isTrue();

    episodes.add(10, look);

    assertThat(episodes.isNew(look.waiting().get(0))).isFalse();
  }

  private static Look waits(String since, List<LockWait.Blocking> blockers) {
    return new Look(
        List.of(new Look.Waiting(APP, since, "RowExclusiveLock on orders", blockers)), List.of());
  }

  private static Look holds(String statement, String mode) {
    Party party = new Party(22, "phased-migration", statement);
    return new Look(List.of(), List.of(new Look.Held(party, "orders", mode)));
  }

  private static Look nothing() {
    return new Look(List.of(), List.of());
  }
}
