package dev.phased.sample.checkout;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** What a run prints. */
final class Terminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  <T> T during(Supplier<T> run) {
    PrintStream formerOut = System.out;
    PrintStream formerErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      return run.get();
    } finally {
      System.setOut(formerOut);
      System.setErr(formerErr);
    }
  }

  /** Its standard output, with a path that is the same everywhere. */
  String out() {
    return out.toString(StandardCharsets.UTF_8)
        .strip()
        .lines()
        .map(
            line ->
                line.replaceFirst(
                    "^Report: .*/(?=.*/report\\.html$)", "Report: target/phased-compat/"))
        .reduce("", (text, line) -> text + line.stripTrailing() + "\n");
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
