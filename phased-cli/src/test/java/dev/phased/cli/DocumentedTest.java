package dev.phased.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DocumentedTest {
  @Test
  void everyCommandAndOptionIsInTheGuide() throws IOException {
    String guide = Files.readString(Path.of("../docs/command-line.md"));

    assertThat(Main.commands(Clock.systemUTC()).getSubcommands()).hasSize(2);
    check(Main.commands(Clock.systemUTC()), guide);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/command-line.md", "docs/reference.md"})
  void theExitCodesOfTheGuideAreThoseOfTheCode(String document) {
    Generated.assertTable(
        document,
        "exit codes",
        List.of("exit code", "meaning"),
        Arrays.stream(ExitCode.values())
            .map(one -> List.of(String.valueOf(one.code()), one.meaning()))
            .toList());
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
