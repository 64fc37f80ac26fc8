package dev.phased.compat.app.testcontainers;

import dev.phased.compat.app.AppLog;
import dev.phased.compat.app.Failures;
import dev.phased.compat.app.Http;
import dev.phased.compat.app.ImageSpec;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.app.Placeholders;
import dev.phased.compat.app.Ports;
import dev.phased.compat.app.Readiness;
import dev.phased.compat.database.Database;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.sql.DataSource;
import org.testcontainers.containers.GenericContainer;

/** An app in a container. */
final class ContainerApp implements LaunchedApp {
  private static final int MILLIS = 300;
  private static final int POLITE_SECONDS = 5;

  private final ImageSpec spec;
  private final GenericContainer<?> container;
  private final Reach reach;
  private final Placeholders given;
  private final Database database;
  private final AppLog log;

  ContainerApp(
      ImageSpec spec,
      GenericContainer<?> container,
      Reach reach,
      Placeholders given,
      Database database,
      AppLog log) {
    this.spec = spec;
    this.container = container;
    this.reach = reach;
    this.given = given;
    this.database = database;
    this.log = log;
  }

  GenericContainer<?> container() {
    return container;
  }

  @Override
  public String version() {
    return spec.id();
  }

  @Override
  public URI url() {
    return URI.create("http://" + container.getHost() + ":" + port());
  }

  @Override
  public HttpResponse<String> get(String path) {
    return new Http(url()).get(path);
  }

  @Override
  public HttpResponse<String> post(String path, String body) {
    return new Http(url()).post(path, body);
  }

  @Override
  public <T> T as(Class<T> type) {
    throw Failures.noClasses(spec.id(), type, "a container");
  }

  @Override
  public DataSource database() {
    return database.dataSource();
  }

  @Override
  public String jdbcUrl() {
    return database.url();
  }

  @Override
  public AppLog log() {
    return log;
  }

  @Override
  public boolean alive() {
    return container.isRunning();
  }

  /** Empty also if it was never there. */
  @Override
  public Optional<Integer> exitCode() {
    if (container.getContainerId() == null || container.isRunning()) {
      return Optional.empty();
    }
    return Optional.ofNullable(container.getCurrentContainerInfo().getState().getExitCodeLong())
        .map(Math::toIntExact);
  }

  boolean ready(Readiness readiness) {
    if (readiness instanceof Readiness.Http path) {
      return new Http(url()).succeeds(path.path());
    }
    return readiness instanceof Readiness.Line line
        ? log.has(given.pattern(line.pattern()))
        : listens();
  }

  /** An engine takes connections for a container, too, and drops them if nobody is there. */
  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(container.getHost(), port()), MILLIS);
      socket.setSoTimeout(MILLIS);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private int port() {
    return reach.onHost() ? given.port() : container.getMappedPort(spec.port());
  }

  @Override
  public void close() {
    try {
      if (container.getContainerId() != null && container.isRunning()) {
        container
            .getDockerClient()
            .stopContainerCmd(container.getContainerId())
            .withTimeout(POLITE_SECONDS)
            .exec();
      }
      container.stop();
      log.hideSecrets();
    } finally {
      if (reach.onHost()) {
        Ports.giveBack(given.port());
      }
    }
  }
}
