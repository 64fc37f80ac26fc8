package dev.phased.compat.app;

import dev.phased.compat.database.Database;
import dev.phased.compat.process.Estate;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Starts apps as JVMs of their own. */
public final class AppLauncher {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final int TRIES_FOR_A_PORT = 3;

  private final Estate estate;

  /** Starts apps that end with {@code estate} at the latest. */
  public AppLauncher(Estate estate) {
    this.estate = estate;
  }

  /**
   * Starts an app and waits until it is ready.
   *
   * @param log where its output goes; the directories above are made
   * @throws AppStartException if it ends, or takes longer than it may
   * @throws IOException if no process can be started
   */
  public LaunchedApp launch(AppSpec spec, Database database, Path log)
      throws IOException, AppStartException {
    for (int attempt = 1; ; attempt++) {
      LaunchedApp app = start(spec, database, new AppLog(log, Secrets.of(spec, database)));
      try {
        awaitReady(spec, app);
        return app;
      } catch (AppStartException e) {
        app.close();
        // Between finding a free port and the app's taking it, somebody else may have come.
        if (!app.log().saysPortTaken() || attempt == TRIES_FOR_A_PORT) {
          throw e;
        }
      } catch (RuntimeException | Error e) {
        app.close();
        throw e;
      }
    }
  }

  private LaunchedApp start(AppSpec spec, Database database, AppLog log) throws IOException {
    Files.createDirectories(log.file().toAbsolutePath().getParent());
    Placeholders placeholders = new Placeholders(Ports.take(), database);
    List<String> command = new ArrayList<>();
    command.add(Estate.java());
    command.add(estate.jvmArgument());
    command.addAll(Estate.QUICK_START);
    command.addAll(placeholders.fill(spec.jvmArgs()));
    command.addAll(List.of("-jar", spec.jar().toString()));
    command.addAll(placeholders.fill(spec.args()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.file().toFile())
            .redirectInput(
                new File(
                    System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null"));
    placeholders.putInto(builder.environment(), spec.env());
    Process process = builder.start();
    estate.own(process);
    return new LaunchedApp(spec.id(), process, placeholders, log);
  }

  private static void awaitReady(AppSpec spec, LaunchedApp app) throws AppStartException {
    try {
      Awaitility.await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(spec.startTimeout())
          .until(() -> !app.alive() || app.ready(spec.ready()));
    } catch (ConditionTimeoutException e) {
      throw Failures.notReady(spec, app);
    }
    if (!app.alive()) {
      throw Failures.ended(spec, app);
    }
  }
}
