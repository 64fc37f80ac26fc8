package dev.phased.compat.app;

/** What is said of apps that do not start. */
final class Failures {
  private Failures() {}

  static AppStartException ended(AppSpec spec, LaunchedApp app) {
    String ended = spec.id() + " ended with exit code " + app.exitCode() + " before it was ready";
    if (app.log().saysPortTaken()) {
      return new AppStartException(
          false,
          ended + ": its port is taken.",
          "Let it listen on the port it is given, by the environment variable PORT or"
              + " args = \"--port={port}\", and not on one of its own.",
          app.log().tail());
    }
    return new AppStartException(
        false,
        ended + ".",
        "Read its last lines below; it gets its database from the environment variables JDBC_URL,"
            + " JDBC_USER and JDBC_PASSWORD, or from args such as --url={jdbcUrl}.",
        app.log().tail());
  }

  static AppStartException notReady(AppSpec spec, LaunchedApp app) {
    return new AppStartException(
        true,
        spec.id()
            + " was not ready within "
            + text(spec.startTimeout())
            + ": GET "
            + spec.ready()
            + " on the port it was given has not answered with a status from 200 to 299.",
        "Check ready = \""
            + spec.ready()
            + "\", check that it listens on the port in the environment variable PORT or {port}, or"
            + " give it more time with startTimeout.",
        app.log().tail());
  }

  private static String text(java.time.Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}
