package dev.phased.compat.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an app has written to its standard output and error.
 *
 * @param file where it is kept
 * @param secrets what must not be shown of it
 */
public record AppLog(Path file, Secrets secrets) {
  private static final int LAST_BYTES = 16 * 1024;
  private static final int LAST_LINES = 20;
  private static final int FIRST_KEPT = 256 * 1024;
  private static final int LAST_KEPT = 1024 * 1024;

  /** The last lines, as many as help; none if there is no log. */
  public List<String> tail() {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, log.length() - LAST_BYTES);
      log.seek(from);
      byte[] bytes = new byte[(int) (log.length() - from)];
      log.readFully(bytes);
      List<String> lines = new String(bytes, UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
          .map(secrets::hide)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Whether a line matches; of a log that is not kept whole, one of those that would be kept. */
  public boolean has(Pattern pattern) {
    try {
      return kept().lines().anyMatch(line -> pattern.matcher(line).find());
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes a line of the harness's own. */
  void say(String line) {
    append(secrets.hide(line) + "\n");
  }

  /**
   * Writes what an app has said that cannot write itself.
   *
   * @throws UncheckedIOException if that is not possible
   */
  public void append(String text) {
    try {
      Files.writeString(file, text, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The log " + file + " can't be written", e);
    }
  }

  /**
   * Takes what must not be shown out of the file, and the middle out of one that is too long. The
   * app must have ended.
   *
   * @throws UncheckedIOException if the file can't be written anew; it is deleted then
   */
  public void hideSecrets() {
    Path clean = file.resolveSibling(file.getFileName() + ".clean");
    try {
      String kept = kept().lines().map(secrets::hide).map(line -> line + "\n").collect(joining());
      Files.writeString(clean, kept);
      Files.move(clean, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw deleted(e);
    }
  }

  /** All of it, or its first and last lines if it is long: an app may write without end. */
  private String kept() throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long length = log.length();
      if (length <= FIRST_KEPT + LAST_KEPT) {
        return part(log, 0, (int) length);
      }
      String first = part(log, 0, FIRST_KEPT);
      String last = part(log, length - LAST_KEPT, LAST_KEPT);
      // A line that is cut may hold half a secret, which nobody would know for one.
      first = first.substring(0, first.lastIndexOf('\n') + 1);
      last = last.substring(last.indexOf('\n') + 1);
      return first + Failures.leftOut(length) + "\n" + last;
    }
  }

  private static String part(RandomAccessFile log, long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    log.seek(from);
    log.readFully(bytes);
    return new String(bytes, UTF_8);
  }

  private UncheckedIOException deleted(IOException cause) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    return new UncheckedIOException("The log " + file + " can't be cleared of secrets", cause);
  }

  /** Whether the app complains that somebody else has its port. */
  boolean saysPortTaken() {
    return tail().stream()
        .anyMatch(
            line -> line.contains("Address already in use") || line.contains("BindException"));
  }
}
