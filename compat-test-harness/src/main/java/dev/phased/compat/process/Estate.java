package dev.phased.compat.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a run owns while it lasts: a directory, the processes whose command line names it, and the
 * containers whose label names it. A {@link Reaper} ends and deletes all of it when the run closes
 * this, or dies.
 */
public final class Estate implements AutoCloseable {
  /** The system property that carries the name of the run's directory into its JVMs. */
  public static final String PROPERTY = "phased.compat.run";

  /** What a JVM needs to be up soon rather than fast later. */
  public static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC");

  private final Path directory;
  private final Process reaper;

  private Estate(Path directory, Process reaper) {
    this.directory = directory;
    this.reaper = reaper;
  }

  /**
   * A new directory with a reaper beside it.
   *
   * @throws IOException if either can't be had
   */
  public static Estate open() throws IOException {
    Path directory = Files.createTempDirectory("phased-compat-");
    try {
      return new Estate(directory, startReaper(directory));
    } catch (IOException e) {
      Files.delete(directory);
      throw e;
    }
  }

  /** The run's own directory; it is deleted with the run. */
  public Path directory() {
    return directory;
  }

  /**
   * The argument by which a JVM of this run is known. It has to be the first one, as some systems
   * shorten long command lines.
   */
  public String jvmArgument() {
    return "-D" + PROPERTY + "=" + directory.getFileName();
  }

  /** Takes a process over: it and what it started end with the run at the latest. */
  public void own(Process process) {
    try {
      tell(Long.toString(process.pid()));
    } catch (UncheckedIOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /**
   * Takes over all containers of an engine that have the label {@link #PROPERTY} with the value
   * {@link #label}. To be called before the first of them is created, so that none is left however
   * early the run dies.
   *
   * @param engine where the container engine listens, such as {@code unix:///var/run/docker.sock}
   */
  public void ownContainers(URI engine) {
    tell(Reaper.ENGINE + engine);
  }

  /** The value of the label by which a container of this run is known. */
  public String label() {
    return String.valueOf(directory.getFileName());
  }

  private synchronized void tell(String line) {
    try {
      OutputStream lines = reaper.getOutputStream();
      lines.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The process that cleans up after the run has gone", e);
    }
  }

  /** Ends what is still running, deletes the directory, and waits until both are done. */
  @Override
  public synchronized void close() {
    try {
      reaper.getOutputStream().close();
    } catch (IOException e) {
      // It has gone, so there is nobody to tell.
    }
    try {
      reaper.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process startReaper(Path directory) throws IOException {
    List<String> command = new java.util.ArrayList<>();
    command.add(java());
    command.addAll(QUICK_START);
    command.addAll(List.of("-Xmx16m", "-cp", classPath().toString()));
    command.addAll(List.of(Reaper.class.getName(), directory.toString()));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The launcher of the JVM that runs this code. */
  public static String java() {
    return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
  }

  private static Path classPath() throws IOException {
    try {
      return Path.of(Reaper.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException | NullPointerException e) {
      throw new IOException("The harness does not know where its own classes are", e);
    }
  }
}
