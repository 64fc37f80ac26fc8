package dev.phased.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DocumentedTest {
  @Test
  void everyCommandAndOptionIsInTheGuide() throws IOException {
    String guide = Files.readString(Path.of("../docs/command-line.md"));

    assertThat(Main.commands(Clock.systemUTC()).getSubcommands()).hasSize(2);
    check(Main.commands(Clock.systemUTC()), guide);
  }

  private static void check(CommandLine command, String guide) {
    command
        .getCommandSpec()
        .options()
        .forEach(option -> assertThat(guide).contains("`" + option.longestName()));
    command
        .getSubcommands()
        .forEach(
            (name, below) -> {
              assertThat(guide).contains(name);
              check(below, guide);
            });
  }
}
