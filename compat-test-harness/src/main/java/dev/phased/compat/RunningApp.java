package dev.phased.compat;

import java.net.URI;
import java.net.http.HttpResponse;
import javax.sql.DataSource;

/** A version of the app that runs on the database of its cell, and is ready. */
public interface RunningApp {
  /** The id of the version, such as {@code v1}. */
  String version();

  /**
   * Where the app listens, such as {@code http://localhost:40123}.
   *
   * @throws UnsupportedOperationException if its version is a class path
   */
  URI url();

  /**
   * Sends a GET request and waits for the answer, whatever its status.
   *
   * @param path below {@link #url}, with its leading slash
   * @throws java.io.UncheckedIOException if there is no answer
   * @throws UnsupportedOperationException if its version is a class path
   */
  HttpResponse<String> get(String path);

  /**
   * Sends a POST request with a JSON body and waits for the answer, whatever its status.
   *
   * @param path below {@link #url}, with its leading slash
   * @throws java.io.UncheckedIOException if there is no answer
   * @throws UnsupportedOperationException if its version is a class path
   */
  HttpResponse<String> post(String path, String body);

  /**
   * The version's entry class, called by an interface of the tests. It need not implement the
   * interface: methods are found by name and parameter types, and what they return may be read by
   * an interface in turn. What a method throws is thrown here; a checked exception that the
   * interface does not declare becomes the cause of an {@link IllegalStateException}.
   *
   * @param type an interface with the methods that are called
   * @throws IllegalArgumentException if {@code type} is no interface
   * @throws UnsupportedOperationException if the version is no class path, or has no such class;
   *     methods that the version does not have throw it, too
   */
  <T> T as(Class<T> type);

  /**
   * The database of the cell, to look beside the app. Statements sent here don't count as the
   * app's.
   */
  DataSource database();

  /** The JDBC URL of {@link #database}. */
  String jdbcUrl();
}
