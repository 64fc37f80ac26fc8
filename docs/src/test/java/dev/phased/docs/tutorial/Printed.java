package dev.phased.docs.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What readers see, beside the files that they write. */
final class Printed {
  private static final Path FILES = Path.of("src/test/resources/tutorial");

  private Printed() {}

  /** Fails unless the file has this text; {@code -Dphased.golden=write} writes it anew. */
  static void assertIs(String file, String printed) throws IOException {
    Path golden = FILES.resolve(file);
    if ("write".equals(System.getProperty("phased.golden"))) {
      Files.writeString(golden, printed + "\n");
    }
    assertThat(printed).isEqualTo(Files.readString(golden).strip());
  }
}
