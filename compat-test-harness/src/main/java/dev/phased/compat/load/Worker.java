package dev.phased.compat.load;

import dev.phased.compat.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** One caller: makes operations one after the other, at its pace, until it is told to stop. */
final class Worker implements Runnable {
  private static final int LONGEST_FAILURE = 500;

  private final Lane lane;
  private final Ledger ledger;
  private final long origin;
  private final long firstAfter;
  private final CountDownLatch first = new CountDownLatch(1);
  private final List<Call> calls = new ArrayList<>();
  private volatile boolean stopping;
  private long begin;
  private boolean busy;

  /**
   * A caller.
   *
   * @param origin the {@link System#nanoTime} that counts as zero
   * @param firstAfter how many nanoseconds later it begins, so that not all begin at once
   */
  Worker(Lane lane, Ledger ledger, long origin, long firstAfter) {
    this.lane = lane;
    this.ledger = ledger;
    this.origin = origin;
    this.firstAfter = firstAfter;
  }

  @Override
  public void run() {
    long interval = lane.interval().toNanos();
    long due = firstAfter;
    while (awaitTurn(due)) {
      begin();
      end(failure());
      // What was missed is not made up for: callers who waited don't come back all at once.
      due = Math.max(due + interval, now());
    }
  }

  void stop() {
    stopping = true;
  }

  /** Opens when the first operation is over. */
  CountDownLatch first() {
    return first;
  }

  /** All of its operations, one that is not over yet included. */
  synchronized List<Call> calls() {
    List<Call> all = new ArrayList<>(calls);
    if (busy) {
      Call open = new Call(lane, begin, now(), "");
      all.add(new Call(lane, begin, open.end(), Texts.notOver(open.length())));
    }
    return all;
  }

  private boolean awaitTurn(long due) {
    while (!stopping && now() < due) {
      if (Thread.interrupted()) {
        return false;
      }
      LockSupport.parkNanos(this, due - now());
    }
    return !stopping;
  }

  private synchronized void begin() {
    begin = now();
    busy = true;
  }

  private synchronized void end(String failure) {
    calls.add(new Call(lane, begin, now(), failure));
    busy = false;
    first.countDown();
  }

  private String failure() {
    try {
      lane.operation().run(ledger);
      return "";
    } catch (Throwable e) {
      String message = Texts.failure(e);
      return message.substring(0, Math.min(message.length(), LONGEST_FAILURE));
    }
  }

  private long now() {
    return System.nanoTime() - origin;
  }
}
