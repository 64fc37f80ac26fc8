package dev.phased.compat.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** An app in a process of its own. */
final class ProcessApp implements LaunchedApp {
  private static final long POLITE_SECONDS = 5;
  private static final long MILLIS_TO_BE_KNOWN = 250;
  private static final int CONNECTED_WITHIN_MILLIS = 500;

  private final String version;
  private final Process process;
  private final Placeholders given;
  private final AppLog log;
  private final Http http;

  ProcessApp(String version, Process process, Placeholders given, AppLog log) {
    this.version = version;
    this.process = process;
    this.given = given;
    this.log = log;
    this.http = new Http(URI.create("http://localhost:" + given.port()));
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public URI url() {
    return http.url();
  }

  @Override
  public HttpResponse<String> get(String path) {
    return http.get(path);
  }

  @Override
  public HttpResponse<String> post(String path, String body) {
    return http.post(path, body);
  }

  @Override
  public <T> T as(Class<T> type) {
    throw Failures.noClasses(version, type, "a process");
  }

  @Override
  public DataSource database() {
    return given.database().dataSource();
  }

  @Override
  public String jdbcUrl() {
    return given.database().url();
  }

  @Override
  public AppLog log() {
    return log;
  }

  @Override
  public boolean alive() {
    return process.isAlive();
  }

  /** A connection breaks a moment before the end of its process is known. */
  @Override
  public Optional<Integer> exitCode() {
    return ended(MILLIS_TO_BE_KNOWN, TimeUnit.MILLISECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }

  boolean ready(Readiness readiness) {
    if (readiness instanceof Readiness.Http path) {
      return http.succeeds(path.path());
    }
    return readiness instanceof Readiness.Line line
        ? log.has(given.pattern(line.pattern()))
        : listens();
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getByName("localhost"), given.port()),
          CONNECTED_WITHIN_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    // Who is interrupted still gives it its time to end.
    boolean interrupted = Thread.interrupted();
    try (Stream<ProcessHandle> started = process.descendants()) {
      ProcessHandle[] children = started.toArray(ProcessHandle[]::new);
      process.destroy();
      if (!ended(POLITE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        ended(POLITE_SECONDS, TimeUnit.SECONDS);
      }
      for (ProcessHandle child : children) {
        child.destroyForcibly();
      }
      log.hideSecrets();
    } finally {
      Ports.giveBack(given.port());
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean ended(long within, TimeUnit unit) {
    try {
      return process.waitFor(within, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
