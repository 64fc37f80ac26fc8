package dev.phased.compat.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("timed")
class LoadTest {
  private static final Duration GRACE = Duration.ofSeconds(10);

  @Test
  void allThreadsOfALaneTakePartAndKeepItsPace() throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    AtomicInteger count = new AtomicInteger();
    Operation operation =
        ledger -> {
          threads.add(Thread.currentThread());
          count.incrementAndGet();
        };
    List<Call> calls;
    long took;
    try (Load load = start(new Lane("buys", "v1", 4, 100, GRACE, operation))) {
      await().until(() -> count.get() >= 20);
      calls = load.stop(GRACE);
      took = load.now();
    }

    assertThat(threads).hasSize(4);
    assertThat(calls).hasSize(count.get()).noneMatch(Call::failed);
    assertThat(calls).isSortedAccordingTo(java.util.Comparator.comparingLong(Call::begin));
    assertThat((long) calls.size())
        .as("no more than 100 a second, and the first of each thread")
        .isLessThanOrEqualTo(Duration.ofNanos(took).toMillis() / 10 + 4);
  }

  @Test
  void afterAStallCallersDoNotComeBackAllAtOnce() throws Exception {
    AtomicInteger count = new AtomicInteger();
    Operation slowFirst =
        ledger -> {
          if (count.getAndIncrement() == 0) {
            new CountDownLatch(1).await(300, java.util.concurrent.TimeUnit.MILLISECONDS);
          }
        };
    List<Call> calls;
    try (Load load = start(new Lane("buys", "v1", 1, 50, GRACE, slowFirst))) {
      await().until(() -> count.get() >= 4);
      calls = load.stop(GRACE);
    }

    assertThat(calls.get(0).length()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    assertThat(calls.get(3).begin() - calls.get(1).begin())
        .as("two intervals of 20 ms between three operations")
        .isGreaterThanOrEqualTo(Duration.ofMillis(40).toNanos());
  }

  @Test
  void whatAnOperationThrowsIsItsFailureAndTheNextOneIsMadeAllTheSame() throws Exception {
    AtomicInteger count = new AtomicInteger();
    Operation failing =
        ledger -> {
          if (count.incrementAndGet() == 1) {
            throw new AssertionError("answered 500:\n  out of stock");
          }
        };
    try (Load load = start(new Lane("buys", "v1", 1, 100, GRACE, failing))) {
      await().until(() -> count.get() >= 2);
      assertThat(load.stop(GRACE))
          .extracting(Call::failure)
          .startsWith("answered 500: out of stock", "");
    }
  }

  @Test
  void anOperationThatDoesNotEndCountsAsFailedForAsLongAsItTook() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Operation endless =
        ledger -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
        };
    try (Load load = start(new Lane("buys", "v1", 1, 100, GRACE, endless))) {
      begun.await();
      List<Call> calls = load.stop(Duration.ofMillis(200));

      assertThat(calls)
          .singleElement()
          .satisfies(
              call -> {
                assertThat(call.failure()).startsWith("It was not over after 0.");
                assertThat(call.length()).isGreaterThanOrEqualTo(Duration.ofMillis(190));
              });
    }
    interrupted.await();
  }

  @Test
  void theLedgerKeepsTheLatestValueOfAKeyAsText() throws Exception {
    AtomicInteger count = new AtomicInteger();
    Operation writing =
        ledger -> {
          if (count.get() < 3) {
            ledger.acknowledged("order", count.incrementAndGet());
            ledger.acknowledged(100L + count.get(), count.get() == 2 ? null : 7L);
          }
        };
    try (Load load = start(new Lane("buys", "v1", 1, 1000, GRACE, writing))) {
      await().until(() -> count.get() == 3);
      load.stop(GRACE);

      assertThat(load.writes())
          .extracting(write -> write.key() + "=" + write.value())
          .containsExactly("101=7", "102=null", "order=3", "103=7");
    }
  }

  private static Load start(Lane lane) {
    return Load.start(List.of(lane), LoadTest.class.getClassLoader());
  }
}
