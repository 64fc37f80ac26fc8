package dev.phased.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that a reviewer has seen and found good. */
public final class Golden {
  private Golden() {}

  /**
   * Fails unless the resource {@code file} beside {@code test} reads {@code actual}. The actual
   * text is left in {@code target/golden}, to be looked at and copied if it is right.
   */
  public static void assertMatches(Class<?> test, String file, String actual) {
    Path left = Path.of("target", "golden", test.getSimpleName(), file);
    try (InputStream golden = test.getResourceAsStream(file)) {
      Files.createDirectories(left.getParent());
      Files.writeString(left, actual);
      assertThat(golden).as("%s; the actual text is in %s", file, left).isNotNull();
      String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(actual.strip())
          .as("%s; the actual text is in %s", file, left)
          .isEqualTo(expected.replace("\r\n", "\n").strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
