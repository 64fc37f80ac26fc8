package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportDirectoryTest {
  @TempDir private Path output;

  @Test
  void whoFindsItTakenGetsOneBesideItAndItIsFreeAgainAfterwards() {
    Path wanted = output.resolve("OrdersMatrix");
    try (ReportDirectory first = ReportDirectory.take(wanted);
        ReportDirectory second = ReportDirectory.take(wanted);
        ReportDirectory third = ReportDirectory.take(wanted)) {
      assertThat(first.path()).isEqualTo(wanted);
      assertThat(second.path()).isEqualTo(output.resolve("OrdersMatrix-2"));
      assertThat(third.path()).isEqualTo(output.resolve("OrdersMatrix-3"));
    }
    try (ReportDirectory again = ReportDirectory.take(wanted)) {
      assertThat(again.path()).isEqualTo(wanted);
    }
  }

  @Test
  void whatRunsThatAreOverHaveLeftBesideItGoesButNothingElse() throws IOException {
    Path wanted = output.resolve("OrdersMatrix");
    Path others = Files.createDirectory(output.resolve("OrdersMatrix-3"));
    ReportDirectory first = ReportDirectory.take(wanted);
    try (ReportDirectory second = ReportDirectory.take(wanted)) {
      Files.createDirectories(second.path().resolve("logs"));
      Files.writeString(second.path().resolve("logs/v1.log"), "ready");
      first.close();
      try (ReportDirectory next = ReportDirectory.take(wanted)) {
        assertThat(next.path()).isEqualTo(wanted);
        assertThat(second.path()).as("still in use").isNotEmptyDirectory();
      }
    }
    try (ReportDirectory last = ReportDirectory.take(wanted)) {
      assertThat(last.path()).isEqualTo(wanted);
      assertThat(output.resolve("OrdersMatrix-2")).doesNotExist();
      assertThat(others).isEmptyDirectory();
    }
  }

  @Test
  void whereNothingCanBeWrittenTheReportSaysSo() throws IOException {
    Path wanted = Files.writeString(output.resolve("OrdersMatrix"), "a file");

    try (ReportDirectory taken = ReportDirectory.take(wanted)) {
      assertThat(taken.path()).isEqualTo(wanted);
    }
  }
}
