package dev.phased.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanIDeployTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "++-+++, 0, 'Shop: SAFE in this order: '",
    "++-++-, 20, 'Shop: UNSAFE: no order of steps is safe. In the way: v2 on S3 contracted'",
    "++-+.+, 21, 'Shop: UNKNOWN: too little was run to tell.'",
    "......, 21, 'Shop: UNKNOWN: '",
  })
  void itEndsWithTheVerdict(String marks, int code, String said) throws IOException {
    Shell.Ended ended = Shell.run("can-i-deploy", Shop.on("postgres-17").write(marks, directory));

    assertThat(ended.out()).startsWith(said);
    assertThat(ended.code()).isEqualTo(code);
  }

  @Test
  void partsOfAMatrixAreMergedAndOnePartAloneIsUnknown() throws IOException {
    Shop shop = Shop.on("postgres-17");
    Path one = shop.write(Shop.every(Shop.SAFE, at -> at % 2 == 0), directory.resolve("1"));
    Path two = shop.write(Shop.every(Shop.SAFE, at -> at % 2 == 1), directory.resolve("2"));

    assertThat(Shell.run("can-i-deploy", one).code()).isEqualTo(ExitCode.UNKNOWN.code());
    assertThat(Shell.run("can-i-deploy", two, one).code()).isEqualTo(ExitCode.OK.code());
    assertThat(Shell.run("can-i-deploy", directory).code()).isEqualTo(ExitCode.OK.code());
  }

  @Test
  void theWorstOfSeveralMatricesCounts() throws IOException {
    Shop.on("postgres-17").write(Shop.SAFE, directory.resolve("a"));
    Shop.of("shop.Other", "postgres-17", "v1", "v2").write("++-+.+", directory.resolve("b"));
    assertThat(Shell.run("can-i-deploy", directory).code()).isEqualTo(ExitCode.UNKNOWN.code());

    Shop.of("shop.Third", "postgres-17", "v1", "v2").write(Shop.UNSAFE, directory.resolve("c"));
    assertThat(Shell.run("can-i-deploy", directory).code()).isEqualTo(ExitCode.UNSAFE.code());
  }

  @Test
  void anExceptionThatHoldsIsFineUntilItsLastDay() throws IOException {
    Path report = Shop.on("postgres-17").expecting().write("++--++", directory);

    assertThat(Shell.onDay("2027-01-31", "can-i-deploy", report).code())
        .isEqualTo(ExitCode.OK.code());
    Shell.Ended later = Shell.onDay("2027-02-01", "can-i-deploy", report);
    assertThat(later.code()).isEqualTo(ExitCode.STALE.code());
    assertThat(later.out())
        .contains("Its @Expect held until 2027-01-31")
        .contains("1 exception is stale or over; it is named above.");
  }

  @Test
  void anExceptionThatIsNotNeededAnyMoreIsStale() throws IOException {
    Path report = Shop.on("postgres-17").expecting().write(Shop.SAFE, directory);

    Shell.Ended ended = Shell.run("can-i-deploy", report);
    assertThat(ended.code()).isEqualTo(ExitCode.STALE.code());
    assertThat(ended.out()).contains("It was expected to fail, and it works.");
  }

  @Test
  void aDatabaseThatIsAskedForAndWasNotRunMakesItUnknown() throws IOException {
    Path report = Shop.on("postgres-17").write(Shop.SAFE, directory);

    assertThat(Shell.run("can-i-deploy", report, "--on", "postgres-17").code())
        .isEqualTo(ExitCode.OK.code());
    Shell.Ended ended = Shell.run("can-i-deploy", report, "--on=postgres-17", "--on=mysql-8.0");
    assertThat(ended.code()).isEqualTo(ExitCode.UNKNOWN.code());
    assertThat(ended.out()).contains("Shop: nothing was run on mysql-8.0.");
  }

  @Test
  void everyCommandTellsItsHelpAndVersion() {
    assertThat(Shell.run("can-i-deploy", "--help").out()).contains("Ends with:", "  22   ");
    assertThat(Shell.run("report", "merge", "--version").out()).startsWith("phased ");
    assertThat(Shell.run("--version").out()).startsWith("phased ");
  }

  @Test
  void whatCannotBeReadIsNeverAYes() throws IOException {
    Path report = Shop.on("postgres-17").write(Shop.SAFE, directory.resolve("a"));
    Path empty = Files.createDirectory(directory.resolve("empty"));
    Path newer = directory.resolve("newer.json");
    Files.writeString(
        newer, Files.readString(report).replace("\"format\" : 1,", "\"format\" : 7,"));

    Shell.Ended missing = Shell.run("can-i-deploy", report, directory.resolve("none.json"));
    assertThat(missing.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(missing.err()).contains("none.json is not there. Name a report.json");

    Shell.Ended nothing = Shell.run("can-i-deploy", report, empty);
    assertThat(nothing.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(nothing.err()).startsWith("There is no report.json in ").contains("empty");

    Shell.Ended later = Shell.run("can-i-deploy", newer);
    assertThat(later.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(later.err())
        .contains("newer.json has format 7, and this version of phased reads format 1.")
        .hasLineCount(1);

    assertThat(Shell.run("can-i-deploy").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(Shell.run("can-i-deploy", report, "--force").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(Shell.run().code()).isEqualTo(ExitCode.USAGE.code());
  }
}
