package dev.phased.compat.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Calls an app over HTTP.
 *
 * @param url where it listens
 */
public record Http(URI url) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
  private static final Duration READY_ANSWER_WITHIN = Duration.ofSeconds(2);

  /**
   * Sends a GET request.
   *
   * @throws UncheckedIOException if there is no answer
   */
  public HttpResponse<String> get(String path) {
    return send(request(path).timeout(ANSWER_WITHIN).GET().build());
  }

  /**
   * Sends a POST request with a JSON body.
   *
   * @throws UncheckedIOException if there is no answer
   */
  public HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Whether a path answers with success. */
  public boolean succeeds(String path) {
    try {
      HttpResponse<String> answer = send(request(path).timeout(READY_ANSWER_WITHIN).GET().build());
      return answer.statusCode() / 100 == 2;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve(path));
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
