package dev.phased.compat.app.testcontainers;

import dev.phased.compat.app.AppLog;
import dev.phased.compat.app.AppStartException;
import dev.phased.compat.app.Failures;
import dev.phased.compat.app.ImageSpec;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.app.Launcher;
import dev.phased.compat.app.Placeholders;
import dev.phased.compat.app.Ports;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.process.Estate;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** Starts apps in containers of their own, which end with the run. */
public final class ImageLauncher implements Launcher<ImageSpec> {
  private static final Duration POLL = Duration.ofMillis(50);

  private final Estate estate;

  /** Starts containers that end with {@code estate} at the latest. */
  public ImageLauncher(Estate estate) {
    this.estate = estate;
  }

  /**
   * {@inheritDoc}
   *
   * @throws ServerException if no container engine answers
   */
  @Override
  public LaunchedApp launch(ImageSpec spec, Database database, AppLog log)
      throws IOException, AppStartException {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new ServerException(
          "No container engine answers, so "
              + spec.image()
              + " can't be started. Start Docker, or say where it is with DOCKER_HOST.",
          null);
    }
    estate.ownContainers(DockerClientFactory.instance().getTransportConfig().getDockerHost());
    Files.writeString(log.file(), "");
    Reach reach = Reach.of(database);
    int port = reach.onHost() ? Ports.take() : spec.port();
    Placeholders given = new Placeholders(port, reach.database());
    ContainerApp app =
        new ContainerApp(spec, container(spec, reach, given, log), reach, given, database, log);
    try {
      start(spec, app);
      return app;
    } catch (AppStartException | IOException | RuntimeException | Error e) {
      app.close();
      throw e;
    }
  }

  private GenericContainer<?> container(
      ImageSpec spec, Reach reach, Placeholders given, AppLog log) {
    Map<String, String> environment = new LinkedHashMap<>();
    given.putInto(environment, spec.inputs().env());
    GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(spec.image()));
    container
        .withLabel(Estate.PROPERTY, estate.label())
        .withEnv(environment)
        .withLogConsumer(frame -> log.append(frame.getUtf8String()))
        .waitingFor(new Elsewhere());
    if (!spec.inputs().args().isEmpty()) {
      container.withCommand(given.fill(spec.inputs().args()).toArray(String[]::new));
    }
    if (reach.onHost()) {
      container.withNetworkMode("host");
    } else {
      container.withExposedPorts(spec.port()).withExtraHost(Reach.MACHINE, "host-gateway");
    }
    return container;
  }

  private static void start(ImageSpec spec, ContainerApp app)
      throws AppStartException, InterruptedIOException {
    try {
      app.container().start();
    } catch (RuntimeException e) {
      throw app.exitCode().isPresent()
          ? Failures.ended(spec.id(), app.exitCode().get(), app.log())
          : Failures.noContainer(spec, e, app.log());
    }
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

  /** Readiness is waited for here, alike for all kinds of apps. */
  private static final class Elsewhere extends AbstractWaitStrategy {
    @Override
    protected void waitUntilReady() {}
  }
}
