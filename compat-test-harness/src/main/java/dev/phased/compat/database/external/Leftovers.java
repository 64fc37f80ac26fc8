package dev.phased.compat.database.external;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.ManagedServer;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.database.Vendor;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tells a {@link Sweeper} which databases a run has created, and has it drop what is left. */
final class Leftovers implements ManagedServer.Register {
  private final Process sweeper;

  private Leftovers(Process sweeper) {
    this.sweeper = sweeper;
  }

  static Leftovers watch(Vendor vendor, Database server) {
    try {
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Xmx64m",
              "-cp",
              origin(Sweeper.class) + File.pathSeparator + origin(Class.forName(vendor.driver())),
              Sweeper.class.getName());
      Leftovers leftovers =
          new Leftovers(
              new ProcessBuilder(command)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .redirectError(ProcessBuilder.Redirect.DISCARD)
                  .start());
      for (String word :
          List.of(vendor.name(), server.name(), server.url(), server.user(), server.password())) {
        leftovers.tell(word);
      }
      return leftovers;
    } catch (IOException | ClassNotFoundException e) {
      throw new ServerException(
          "The process that clears the external server can't be started: " + e.getMessage(), e);
    }
  }

  @Override
  public void created(String database) {
    tell("+" + database);
  }

  @Override
  public void dropped(String database) {
    tell("-" + database);
  }

  /** Drops what is left, and waits until that is done. */
  void close() {
    try {
      tell(Sweeper.END);
      sweeper.getOutputStream().close();
      sweeper.waitFor(60, TimeUnit.SECONDS);
    } catch (IOException | ServerException e) {
      // It has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void tell(String line) {
    try {
      OutputStream lines = sweeper.getOutputStream();
      lines.write((line.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8));
      lines.flush();
    } catch (IOException e) {
      throw new ServerException("The process that clears the external server has gone.", e);
    }
  }

  private static String origin(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException | NullPointerException e) {
      throw new IOException("It is not known where the class " + type.getName() + " is from", e);
    }
  }
}
