package dev.phased.compat.app;

import dev.phased.compat.RunningApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** An app that was started. Closing it ends it and what it has started. */
public final class LaunchedApp implements RunningApp, AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
  private static final Duration READY_ANSWER_WITHIN = Duration.ofSeconds(2);
  private static final long POLITE_SECONDS = 5;

  private final String version;
  private final Process process;
  private final Placeholders given;
  private final AppLog log;

  LaunchedApp(String version, Process process, Placeholders given, AppLog log) {
    this.version = version;
    this.process = process;
    this.given = given;
    this.log = log;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public URI url() {
    return URI.create("http://localhost:" + given.port());
  }

  @Override
  public HttpResponse<String> get(String path) {
    return send(request(path).timeout(ANSWER_WITHIN).GET().build());
  }

  @Override
  public HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  @Override
  public DataSource database() {
    return given.database().dataSource();
  }

  @Override
  public String jdbcUrl() {
    return given.database().url();
  }

  /** What it writes. */
  public AppLog log() {
    return log;
  }

  /** Whether it still runs. */
  public boolean alive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  boolean ready(String path) {
    try {
      HttpResponse<String> answer = send(request(path).timeout(READY_ANSWER_WITHIN).GET().build());
      return answer.statusCode() / 100 == 2;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try (Stream<ProcessHandle> started = process.descendants()) {
      ProcessHandle[] children = started.toArray(ProcessHandle[]::new);
      process.destroy();
      if (!ended()) {
        process.destroyForcibly();
        ended();
      }
      for (ProcessHandle child : children) {
        child.destroyForcibly();
      }
      log.hideSecrets();
    } finally {
      Ports.giveBack(given.port());
    }
  }

  private boolean ended() {
    try {
      return process.waitFor(POLITE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url().resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri() + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(
          new IOException("Interrupted while waiting for " + request.uri(), e));
    }
  }
}
