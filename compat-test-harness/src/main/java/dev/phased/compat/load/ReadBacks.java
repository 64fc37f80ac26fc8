package dev.phased.compat.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks versions for what has been acknowledged. */
public final class ReadBacks {
  private final int threads;
  private final Duration timeout;
  private final ClassLoader loader;

  /** Reads a write through one version. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Returns the value that the version has.
     *
     * @throws Throwable if it has none
     */
    @Nullable Object read(Write write) throws Throwable;
  }

  /**
   * A way to ask.
   *
   * @param threads how many ask at a time
   * @param timeout how long all of it may take
   * @param loader the context class loader of those threads
   */
  public ReadBacks(int threads, Duration timeout, ClassLoader loader) {
    this.threads = threads;
    this.timeout = timeout;
    this.loader = loader;
  }

  /**
   * Asks every reader for every write.
   *
   * @param readers by the ids of their versions
   * @return what was lost, in the order of the writes
   */
  public List<LostWrite> lost(List<Write> writes, Map<String, Reader> readers)
      throws InterruptedException {
    List<Question> questions = new ArrayList<>();
    for (Write write : writes) {
      readers.forEach((version, reader) -> questions.add(new Question(write, version, reader)));
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads, this::thread);
    try {
      List<Future<Optional<LostWrite>>> answers =
          executor.invokeAll(questions, timeout.toMillis(), TimeUnit.MILLISECONDS);
      List<LostWrite> lost = new ArrayList<>();
      for (int i = 0; i < questions.size(); i++) {
        answer(questions.get(i), answers.get(i)).ifPresent(lost::add);
      }
      return List.copyOf(lost);
    } finally {
      executor.shutdownNow();
    }
  }

  private Optional<LostWrite> answer(Question question, Future<Optional<LostWrite>> answer)
      throws InterruptedException {
    try {
      return answer.get();
    } catch (CancellationException e) {
      return Optional.of(question.found(Texts.notRead(timeout)));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private record Question(Write write, String version, Reader reader)
      implements Callable<Optional<LostWrite>> {
    @Override
    public Optional<LostWrite> call() {
      try {
        String found = Writes.text(reader.read(write));
        return found.equals(write.value()) ? Optional.empty() : Optional.of(found(found));
      } catch (Throwable e) {
        return Optional.of(found(Texts.failure(e)));
      }
    }

    LostWrite found(String found) {
      Lane lane = write.lane();
      return new LostWrite(
          lane.workload(), lane.version(), write.key(), write.value(), version, found);
    }
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "phased-read-back");
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    return thread;
  }
}
