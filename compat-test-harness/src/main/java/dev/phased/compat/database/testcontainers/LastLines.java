package dev.phased.compat.database.testcontainers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.testcontainers.containers.output.OutputFrame;

/** The last lines that a container has written, kept until it has gone. */
final class LastLines implements Consumer<OutputFrame> {
  private static final int KEPT = 15;

  private final Deque<String> lines = new ArrayDeque<>();

  @Override
  public synchronized void accept(OutputFrame frame) {
    frame.getUtf8StringWithoutLineEnding().lines().forEach(lines::add);
    while (lines.size() > KEPT) {
      lines.removeFirst();
    }
  }

  synchronized List<String> get() {
    return List.copyOf(lines);
  }
}
