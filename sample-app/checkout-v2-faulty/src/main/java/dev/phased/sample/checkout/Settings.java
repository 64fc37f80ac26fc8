package dev.phased.sample.checkout;

import java.util.Map;

/**
 * Where the service listens and where its data is.
 *
 * @param port a port, or 0 for any that is free
 */
record Settings(int port, String jdbcUrl, String user, String password) {

  /** Reads PORT, JDBC_URL, JDBC_USER and JDBC_PASSWORD. */
  static Settings from(Map<String, String> environment) {
    String url = environment.get("JDBC_URL");
    if (url == null || url.isBlank()) {
      throw new IllegalArgumentException(
          "JDBC_URL is not set; set it to the database, such as"
              + " jdbc:postgresql://localhost:5432/checkout");
    }
    return new Settings(
        port(environment.getOrDefault("PORT", "8080")),
        url,
        environment.getOrDefault("JDBC_USER", "postgres"),
        environment.getOrDefault("JDBC_PASSWORD", ""));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new IllegalArgumentException(
        "PORT is '" + text + "'; set it to a number from 0 to 65535");
  }
}
