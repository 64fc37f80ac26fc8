package dev.phased.compat;

import java.net.URI;
import java.net.http.HttpResponse;
import javax.sql.DataSource;

/** A version of the app that runs on the database of its cell, and is ready. */
public interface RunningApp {
  /** The id of the version, such as {@code v1}. */
  String version();

  /** Where the app listens, such as {@code http://localhost:40123}. */
  URI url();

  /**
   * Sends a GET request and waits for the answer, whatever its status.
   *
   * @param path below {@link #url}, with its leading slash
   * @throws java.io.UncheckedIOException if there is no answer
   */
  HttpResponse<String> get(String path);

  /**
   * Sends a POST request with a JSON body and waits for the answer, whatever its status.
   *
   * @param path below {@link #url}, with its leading slash
   * @throws java.io.UncheckedIOException if there is no answer
   */
  HttpResponse<String> post(String path, String body);

  /**
   * The database of the cell, to look beside the app. Statements sent here don't count as the
   * app's.
   */
  DataSource database();

  /** The JDBC URL of {@link #database}. */
  String jdbcUrl();
}
