package dev.phased.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
  private static final List<String> FILES =
      List.of("report.json", "report.html", "report.md", "runbook.md", "badge.svg", "badge.json");

  private final Shop shop = Shop.on("postgres-17");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {Shop.SAFE, Shop.UNSAFE})
  void partsMakeTheReportOfTheWholeWhateverTheirOrder(String marks) throws IOException {
    shop.write(marks, directory.resolve("whole"));
    Path one = shop.write(Shop.every(marks, at -> at % 2 == 0), directory.resolve("1"));
    Path two = shop.write(Shop.every(marks, at -> at % 2 == 1), directory.resolve("2"));

    Shell.Ended ended = Shell.run("report", "merge", one, two, "-o", directory.resolve("ab"));
    Shell.run("report", "merge", "--output", directory.resolve("ba"), two, one);

    assertThat(ended.code()).isEqualTo(ExitCode.OK.code());
    assertThat(ended.out()).contains("Report: " + directory.resolve("ab/report.html"));
    for (String file : FILES) {
      assertThat(directory.resolve("ab").resolve(file))
          .hasSameBinaryContentAs(directory.resolve("whole").resolve(file));
      assertThat(directory.resolve("ba").resolve(file))
          .hasSameBinaryContentAs(directory.resolve("whole").resolve(file));
    }
    assertThat(directory.resolve("ab/cells/v2@S3/app.log")).hasContent("log of v2@S3");
    assertThat(directory.resolve("ab/cells/v1@S1/app.log")).hasContent("log of v1@S1");
  }

  @Test
  void databasesMakeOneReport() throws IOException {
    shop.write(Shop.SAFE, directory.resolve("p"));
    Shop.on("mysql-8.0").write(Shop.UNSAFE, directory.resolve("m"));

    Path out = directory.resolve("all");
    Shell.Ended ended =
        Shell.run("report", "merge", directory.resolve("p"), directory.resolve("m"), "-o", out);

    assertThat(ended.out()).contains("UNSAFE: ", "Shop on mysql-8.0", "Shop on postgres-17");
    assertThat(out.resolve("mysql-8.0/cells/v1@S1/app.log")).exists();
    assertThat(out.resolve("postgres-17/cells/v1@S1/app.log")).exists();
    assertThat(out.resolve("report.html"))
        .content()
        .contains("href=\"mysql-8.0/cells/v1@S1/app.log\"");
    Path again = directory.resolve("again");
    Shell.run("report", "merge", out, "-o", again);
    assertThat(again.resolve("report.json")).hasSameBinaryContentAs(out.resolve("report.json"));
  }

  @Test
  void runsThatContradictEachOtherAreUnknownAlsoWhenRenderedAgain() throws IOException {
    Path one = shop.write(Shop.SAFE, directory.resolve("1"));
    Path two = shop.write("++--++", directory.resolve("2"));
    Path out = directory.resolve("out");

    Shell.Ended ended = Shell.run("report", "merge", one, two, "-o", out);

    assertThat(ended.code()).isEqualTo(ExitCode.OK.code());
    assertThat(ended.out())
        .contains("UNKNOWN: What was merged contradicts itself.")
        .contains("v2 on S1 base, postgres-17: The runs contradict each other: PASSED in");
    assertThat(Shell.run("can-i-deploy", out).code()).isEqualTo(ExitCode.UNKNOWN.code());
    Shell.run("report", "render", out, "-o", directory.resolve("again"));
    assertThat(directory.resolve("again/report.html"))
        .hasSameBinaryContentAs(out.resolve("report.html"));
  }

  @Test
  void plansThatDisagreeAreUnknown() throws IOException {
    Path one = shop.write(Shop.SAFE, directory.resolve("1"));
    Shop three = Shop.of("shop.ShopMatrix", "postgres-17", "v1", "v2", "v3");
    Path two = three.write("++-++++++", directory.resolve("2"));

    Shell.Ended ended = Shell.run("report", "merge", one, two, "-o", directory.resolve("out"));

    assertThat(ended.out()).contains("UNKNOWN").contains("versions v1, v2 and v3, not v1 and v2");
  }

  @Test
  void reportsOfSeveralMatricesAreNotMerged() throws IOException {
    Path one = shop.write(Shop.SAFE, directory.resolve("1"));
    Path two =
        Shop.of("shop.Other", "postgres-17", "v1", "v2").write(Shop.SAFE, directory.resolve("2"));

    Shell.Ended ended = Shell.run("report", "merge", one, two, "-o", directory.resolve("out"));

    assertThat(ended.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err())
        .isEqualToIgnoringNewLines(
            "These are reports of several matrices: shop.Other, shop.ShopMatrix."
                + " Merge those of one at a time.");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsSaid() throws IOException {
    Path report = shop.write(Shop.SAFE, directory.resolve("1"));
    Path file = Files.writeString(directory.resolve("file"), "");

    for (Path place : List.of(file, file.resolve("below"))) {
      Shell.Ended ended = Shell.run("report", "render", report, "-o", place);
      assertThat(ended.code()).isEqualTo(ExitCode.USAGE.code());
      assertThat(ended.err())
          .startsWith(place + " cannot be written: ")
          .contains("Choose another place.")
          .hasLineCount(1);
    }
    Shell.Ended compared =
        Shell.run("report", "compare", report, report, "-o", file.resolve("below"));
    assertThat(compared.code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void noFileOutsideOfTheReportIsRead() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
    Path report = shop.write(Shop.SAFE, directory.resolve("1"));
    for (String path : List.of("../secret.txt", secret.toString())) {
      String json = Files.readString(report).replace("cells/v1@S1/app.log", path);
      Path hostile = Files.writeString(directory.resolve("1/hostile.json"), json);
      Path out = directory.resolve("out");

      assertThat(Shell.run("report", "render", hostile, "-o", out).code()).isZero();

      assertThat(out.resolve("report.html")).content().doesNotContain("secret.txt");
      assertThat(directory.resolve("secret.txt")).hasContent("secret");
    }
  }

  @Test
  void aComparisonSaysWhatFailsWorksAndIsLost() throws IOException {
    Path before = shop.write("++-+-+", directory.resolve("1"));
    Path after = shop.write("++-.+-", directory.resolve("2"));

    Shell.Ended text = Shell.run("report", "compare", before, after);

    assertThat(text.code()).isEqualTo(ExitCode.OK.code());
    assertThat(text.out())
        .isEqualTo(
            """
            Shop: UNSAFE, as before

            Fails now
            * v2 on S3 contracted: works -> BROKEN. placesAnOrder: expected 201 but was 500.

            Works now
            * v2 on S2 expanded: BROKEN -> works

            Not run any more
            * v2 on S1 base: works -> not run. It was not run.
            """);
    Path file = directory.resolve("compared.md");
    Shell.run("report", "compare", before, after, "--format", "markdown", "-o", file);
    assertThat(file)
        .content()
        .startsWith("## Shop: UNSAFE, as before\n\n### Fails now\n\n| Cell | Before | Now | |\n")
        .contains("| v2 on S3 contracted | works | BROKEN | placesAnOrder: ");
    assertThat(Shell.run("report", "compare", after, after).out())
        .isEqualTo(
            """
            Shop: UNSAFE, as before

            Nothing fails, works or is slower since, in 6 cells.
            """);
  }

  @Test
  void aReportOfTheHarnessIsTheSameAfterRendering() throws IOException {
    Reports.write(List.of(shop.result(Shop.SAFE)), directory.resolve("none"));
    shop.write(Shop.SAFE, directory.resolve("1"));
    Shell.run("report", "render", directory.resolve("1"), "-o", directory.resolve("2"));

    for (String file : FILES) {
      assertThat(directory.resolve("2").resolve(file))
          .hasSameBinaryContentAs(directory.resolve("none").resolve(file));
    }
  }
}
