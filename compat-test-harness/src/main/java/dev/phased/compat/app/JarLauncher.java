package dev.phased.compat.app;

import dev.phased.compat.database.Database;
import dev.phased.compat.process.Estate;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Starts apps as JVMs of their own. */
final class JarLauncher implements Launcher<JarSpec> {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final int TRIES_FOR_A_PORT = 3;

  private final Estate estate;

  JarLauncher(Estate estate) {
    this.estate = estate;
  }

  @Override
  public LaunchedApp launch(JarSpec spec, Database database, AppLog log)
      throws IOException, AppStartException {
    for (int attempt = 1; ; attempt++) {
      ProcessApp app = start(spec, database, log);
      try {
        awaitReady(spec, app);
        return app;
      } catch (AppStartException e) {
        app.close();
        // Between finding a free port and the app's taking it, somebody else may have come.
        if (!app.log().saysPortTaken() || attempt == TRIES_FOR_A_PORT) {
          throw e;
        }
      } catch (IOException | RuntimeException | Error e) {
        app.close();
        throw e;
      }
    }
  }

  private ProcessApp start(JarSpec spec, Database database, AppLog log) throws IOException {
    Placeholders placeholders = new Placeholders(Ports.take(), database);
    ProcessBuilder builder =
        new ProcessBuilder(command(spec, placeholders))
            .redirectErrorStream(true)
            .redirectOutput(log.file().toFile())
            .redirectInput(
                new File(
                    System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null"));
    placeholders.putInto(builder.environment(), spec.inputs().env());
    try {
      Process process = builder.start();
      estate.own(process);
      return new ProcessApp(spec.id(), process, placeholders, log);
    } catch (IOException | RuntimeException e) {
      Ports.giveBack(placeholders.port());
      throw e;
    }
  }

  private List<String> command(JarSpec spec, Placeholders placeholders) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Estate.java());
    command.add(estate.jvmArgument());
    command.addAll(Estate.QUICK_START);
    command.addAll(placeholders.fill(spec.jvmArgs()));
    placeholders
        .fill(spec.inputs().properties())
        .forEach((name, value) -> command.add("-D" + name + "=" + value));
    if (spec.dependencies().isEmpty()) {
      command.addAll(List.of("-jar", spec.jar().toString()));
    } else {
      String path =
          Stream.concat(Stream.of(spec.jar()), spec.dependencies().stream())
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator));
      command.addAll(List.of("-cp", path, Jars.mainClass(spec.jar()).orElseThrow()));
    }
    command.addAll(placeholders.fill(spec.inputs().args()));
    return command;
  }

  private static void awaitReady(JarSpec spec, ProcessApp app)
      throws AppStartException, InterruptedIOException {
    try {
      Awaitility.await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(spec.startTimeout())
          .until(
              () ->
                  Thread.currentThread().isInterrupted()
                      || !app.alive()
                      || app.ready(spec.readiness()));
    } catch (ConditionTimeoutException e) {
      throw Failures.notReady(spec.id(), spec.readiness(), spec.startTimeout(), app.log());
    }
    Failures.checkInterrupted(spec.id());
    if (!app.alive()) {
      throw Failures.ended(spec.id(), app.exitCode().orElse(-1), app.log());
    }
  }
}
