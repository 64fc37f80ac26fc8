package dev.phased.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class FailuresTest {
  @Test
  void aFaultOfOursEndsWithOneAndIsToldWhole() {
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(CommandSpec.wrapWithoutInspection((Runnable) FailuresTest::fail))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler(new Failures());

    assertThat(command.execute()).isEqualTo(ExitCode.INTERNAL.code());
    assertThat(err.toString())
        .startsWith("This is a fault of phased.")
        .contains("IllegalStateException: oops", "FailuresTest");
  }

  private static void fail() {
    throw new IllegalStateException("oops");
  }
}
