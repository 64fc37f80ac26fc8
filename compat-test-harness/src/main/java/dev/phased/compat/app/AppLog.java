package dev.phased.compat.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
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

  /** Whether a line matches. */
  public boolean has(Pattern pattern) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      return lines.lines().anyMatch(line -> pattern.matcher(line).find());
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
   * Takes what must not be shown out of the file. The app must have ended.
   *
   * @throws UncheckedIOException if the file can't be written anew; it is deleted then
   */
  public void hideSecrets() {
    Path clean = file.resolveSibling(file.getFileName() + ".clean");
    try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8));
        BufferedWriter writer = Files.newBufferedWriter(clean)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        writer.write(secrets.hide(line));
        writer.write('\n');
      }
    } catch (IOException e) {
      throw deleted(e);
    }
    try {
      Files.move(clean, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw deleted(e);
    }
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
