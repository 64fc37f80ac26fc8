package dev.phased.compat.app;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of apps that do not start, or are not called as they can be. */
public final class Failures {
  private Failures() {}

  /** It ended. */
  public static AppStartException ended(String version, int exitCode, AppLog log) {
    String ended = version + " ended with exit code " + exitCode + " before it was ready";
    if (log.saysPortTaken()) {
      return new AppStartException(
          false,
          ended + ": its port is taken.",
          "Let it listen on the port it is given, by the environment variable PORT or"
              + " args = \"--port={port}\", and not on one of its own.",
          log.tail());
    }
    return new AppStartException(
        false,
        ended + ".",
        "Read its last lines below; it gets its database from the environment variables JDBC_URL,"
            + " JDBC_USER and JDBC_PASSWORD, or from args such as --url={jdbcUrl}.",
        log.tail());
  }

  /** It was ready, and is not there any more: a clause without a full stop. */
  public static String gone(LaunchedApp app, int exitCode) {
    List<String> tail = app.log().tail();
    return app.version()
        + " ended by itself with exit code "
        + exitCode
        + (tail.isEmpty()
            ? " (its log is empty)"
            : " (its log ends: " + tail.get(tail.size() - 1) + ")");
  }

  /** It has migrated its database by itself. */
  public static AppStartException migrated(LaunchedApp app, List<String> scripts) {
    return new AppStartException(
        false,
        app.version()
            + " ran "
            + String.join(", ", scripts)
            + " while it started, and left the schema that its cell is about. Let it start without"
            + " migrating: Spring Boot takes --spring.flyway.enabled=false and"
            + " --spring.liquibase.enabled=false.",
        "The harness brings each database to its state by itself.",
        app.log().tail());
  }

  /** It runs, but is not ready. */
  public static AppStartException notReady(
      String version, Readiness readiness, Duration startTimeout, AppLog log) {
    return new AppStartException(
        true,
        version + " was not ready within " + text(startTimeout) + ": " + readiness.missing() + ".",
        "Check ready = \""
            + readiness.written()
            + "\", check that it listens on the port in the environment variable PORT or {port}, or"
            + " give it more time with startTimeout.",
        log.tail());
  }

  /** Waiting for it is not worth while any more. */
  public static void checkInterrupted(String version) throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("The start of " + version + " was interrupted");
    }
  }

  /** No container was made of its image. */
  public static AppStartException noContainer(ImageSpec spec, Exception failure, AppLog log) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new AppStartException(
        false,
        spec.id()
            + ": no container of "
            + spec.image()
            + " could be started: "
            + String.valueOf(root.getMessage()).lines().findFirst().orElse("")
            + ".",
        "Check the name of the image, and build or pull it first.",
        log.tail());
  }

  /** Its entry class can't be made. */
  static AppStartException notMade(ClasspathSpec spec, String name, Throwable cause, AppLog log) {
    return new AppStartException(
        false,
        spec.id() + ": " + name + " could not be made: " + cause + ".",
        next(cause),
        log.tail());
  }

  /** Making its entry class did not come to an end. */
  static AppStartException stillBeingMade(ClasspathSpec spec, AppLog log) {
    return new AppStartException(
        true,
        spec.id() + ": " + spec.entry() + " was not made within " + text(spec.startTimeout()) + ".",
        "Look at what its constructor waits for, or give it more time with startTimeout.",
        log.tail());
  }

  /** It has no classes that could be called. */
  public static UnsupportedOperationException noClasses(
      String version, Class<?> type, String what) {
    return new UnsupportedOperationException(
        version
            + " runs as "
            + what
            + ", so it can't be called as "
            + type.getSimpleName()
            + ". Call it with get and post, or give its classes with classpath = …");
  }

  /** It does not listen anywhere. */
  static UnsupportedOperationException noPort(String version) {
    return new UnsupportedOperationException(
        version
            + " is a class path and listens nowhere. Call it with app.as(Type.class), where Type"
            + " is an interface with the methods that you call.");
  }

  /** Nobody says which class is to be called. */
  static UnsupportedOperationException noProvider(String version, Class<?> type) {
    return new UnsupportedOperationException(
        version
            + " names no class that could be called as "
            + type.getName()
            + ". Name it with entry = \"…\", or in a file META-INF/services/"
            + type.getName()
            + " of the version.");
  }

  /** What stands in a log for its middle. */
  static String leftOut(long length) {
    return "phased: This log was "
        + length / (1024 * 1024)
        + " MB long. What stood here is left out.";
  }

  /** What is written to the log of a version that has kept connections. */
  static String connectionsLeft(String version, int count) {
    return "phased: "
        + version
        + " has not given back "
        + (count == 1 ? "1 connection" : count + " connections")
        + " of its DataSource. Close connections in a finally or by try-with-resources.";
  }

  /** What is written to the log of a version whose threads go on. */
  static String threadsLeft(String version, List<Thread> threads) {
    return "phased: "
        + version
        + " has left running "
        + threads.stream().map(Thread::getName).collect(Collectors.joining(", "))
        + ". Let its entry class be AutoCloseable, and end its threads there.";
  }

  private static String next(Throwable cause) {
    if (cause instanceof ClassNotFoundException) {
      return "Check entry, and that its class path holds this class.";
    }
    if (cause instanceof NoClassDefFoundError) {
      return "Add what has this class to its class path; if it is a class of the tests, name it in"
          + " shared = ….class.";
    }
    if (cause instanceof NoSuchMethodException) {
      return "Give it a constructor that takes a DataSource, a Properties, first the one and then"
          + " the other, or nothing.";
    }
    return "It has to be made with nothing but its DataSource and its properties; its log has the"
        + " whole stack trace.";
  }

  private static String text(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}
