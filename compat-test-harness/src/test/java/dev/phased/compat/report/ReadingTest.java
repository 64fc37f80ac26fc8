package dev.phased.compat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.MatrixResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written holds all that it was made from. */
class ReadingTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void whatIsReadIsJudgedAgainToTheSameBytes(Samples sample) throws IOException {
    Reports.write(List.of(sample.result()), directory.resolve("one"));
    Reports.write(Reports.read(directory.resolve("one")), directory.resolve("two"));

    for (String file : List.of("report.html", "report.md", "report.json")) {
      assertThat(directory.resolve("two").resolve(file))
          .hasSameBinaryContentAs(directory.resolve("one").resolve(file));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theResultsThatAreReadAreThoseThatWereKept(Samples sample) throws IOException {
    MatrixResult kept = Cleaned.of(sample.result());
    Reports.write(List.of(kept), directory);

    Saved saved = Reports.read(directory);

    assertThat(saved.results()).hasSize(1);
    assertThat(saved.results().get(0).plan()).isEqualTo(kept.plan());
    assertThat(saved.results().get(0).cells()).containsExactlyInAnyOrderElementsOf(kept.cells());
    assertThat(saved.results().get(0).environment()).isEqualTo(kept.environment());
    assertThat(Cleaned.of(kept)).as("what is clean stays so").isEqualTo(kept);
  }

  @Test
  void eachDatabaseKeepsItsOwnMigrations() throws IOException {
    MatrixResult one = Cleaned.of(Samples.SAFE.result());
    List<SchemaState> states =
        one.plan().states().stream()
            .map(
                state ->
                    new SchemaState(
                        state.id(),
                        state.name(),
                        state.phase(),
                        List.of(new Migration("1", "mysql.sql", state.phase()))))
            .toList();
    MatrixPlan plan =
        MatrixPlan.of(
            one.plan().title(),
            one.plan().className(),
            "mysql-8.0",
            one.plan().versions(),
            states,
            one.plan().exercises());
    MatrixResult other =
        new MatrixResult(plan, one.cells(), one.started(), one.duration(), one.environment());

    Reports.write(List.of(one, other), directory);
    Saved saved = Reports.read(directory);

    assertThat(saved.results()).extracting(MatrixResult::plan).containsExactly(one.plan(), plan);
  }

  @Test
  void theVerdictIsNotCopiedButDerived() throws IOException {
    Reports.write(List.of(Samples.UNSAFE.result()), directory);
    Path json = directory.resolve("report.json");
    Files.writeString(
        json, Files.readString(json).replace("\"word\" : \"UNSAFE\"", "\"word\" : \"SAFE\""));

    Reports.write(Reports.read(json), directory.resolve("again"));

    assertThat(directory.resolve("again/badge.json")).content().contains("unsafe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "format" : 1     | "format" : 2        | has format 2, and this version of phased reads format 1
          "format" : 1     | "format" : 0        | has format 0, which is older
          "format" : 1     | "form" : 1          | is no report of phased
          "versions" : [   | "colours" : [       | cannot be read
          "outcome" : "PA  | "outcome" : "X      | contradicts itself
          "said" : ""      | "said" : null       | is not whole: report.databases[].cells[].said is missing
          "durationMillis" : 9412 | "durationMillis" : null | cannot be read
          "id" : "v1@S1"   | "id" : "v9@S1"      | ''
          """)
  void whatIsNoWholeReportOfThisFormatIsRefused(String text, String other, String message)
      throws IOException {
    Reports.write(List.of(Samples.SAFE.result()), directory);
    Path json = directory.resolve("report.json");
    String report = Files.readString(json);
    assertThat(report).contains(text);
    Files.writeString(json, report.replace(text, other));

    if (message.isEmpty()) {
      assertThat(Reports.terminal(Reports.read(json), 100, false)).contains("UNKNOWN");
    } else {
      assertThatThrownBy(() -> Reports.read(json))
          .isInstanceOf(ReportException.class)
          .hasMessageStartingWith(json.toString())
          .hasMessageContaining(message)
          .hasMessageEndingWith(".");
    }
  }

  @Test
  void aFileThatIsNotThereOrNotTextIsRefused() throws IOException {
    assertThatThrownBy(() -> Reports.read(directory.resolve("none.json")))
        .isInstanceOf(ReportException.class)
        .hasMessageEndingWith(
            "none.json is not there. Name a report.json, or the directory that has one.");
    Path half = Files.writeString(directory.resolve("half.json"), "{\"format\": 1,\n\"ti");
    assertThatThrownBy(() -> Reports.read(half))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("half.json, line 2, cannot be read");
    Path binary = Files.write(directory.resolve("binary.json"), new byte[] {(byte) 0xff, 0, 1});
    assertThatThrownBy(() -> Reports.read(binary))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("is no report of phased");
  }

  @Test
  void aMatrixWithoutCellsIsUnknownAlsoWhenItIsReadAgain() throws IOException {
    MatrixResult result = Samples.SAFE.result();
    Reports.write(
        List.of(
            new MatrixResult(
                result.plan(),
                List.of(),
                result.started(),
                result.duration(),
                result.environment())),
        directory);

    assertThat(Reports.terminal(Reports.read(directory), 100, false))
        .contains("UNKNOWN: Too little");
  }
}
