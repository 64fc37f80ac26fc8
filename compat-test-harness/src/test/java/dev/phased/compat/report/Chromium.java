package dev.phased.compat.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, if there is one: Chromium as Debian and others package it. */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--virtual-time-budget=20000");

  private final Path program;
  private final Path profiles;

  private Chromium(Path program, Path profiles) {
    this.program = program;
    this.profiles = profiles;
  }

  static Optional<Chromium> find(Path profiles) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .flatMap(place -> NAMES.stream().map(Path.of(place)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Chromium(program, profiles));
  }

  /** What the document is once the page is loaded and its scripts have run. */
  String dom(Path page, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(QUIET);
    command.add("--user-data-dir=" + Files.createTempDirectory(profiles, "profile"));
    Stream.of(more).forEach(command::add);
    command.addAll(List.of("--dump-dom", page.toUri().toString()));
    Path out = Files.createTempFile(profiles, "dom", ".html");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        throw new IOException("The browser does not end: " + command);
      }
      return Files.readString(out, UTF_8);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
