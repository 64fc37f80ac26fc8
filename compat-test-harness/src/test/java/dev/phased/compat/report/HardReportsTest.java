package dev.phased.compat.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.Phase;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.States;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.Cause;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.SqlError;
import dev.phased.compat.testing.Grids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reports of what nobody wishes for. */
class HardReportsTest {
  /** What must never reach a reader unseen: control characters, and turns of direction. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n\\t\\u200D]]");

  @TempDir Path directory;

  @Test
  void noTextOfAnyKindReachesAReaderAsMoreThanText() throws IOException {
    String long10k = Samples.EVIL + "y".repeat(10_000);
    Map<String, String> files = written(fullOf(long10k));

    assertThat(files).hasSize(6);
    files.forEach(
        (name, text) -> {
          String seen = text.replaceAll("(?s)<script>.*?</script>", "");
          assertThat(INVISIBLE.matcher(seen).find()).as("invisible in " + name).isFalse();
          assertThat(seen).as(name).doesNotContain("y".repeat(2_100));
        });
    assertThat(files.get("report.html").replaceAll("(?s)<script>.*?</script>", ""))
        .doesNotContain("<script", "<img", "href=\"javascript:");
    assertThat(files.get("report.md")).doesNotContain("<img", "<script", " @all");
    assertThat(files.get("runbook.md")).doesNotContain("<img", "<script", " @all");
    assertThat(Reports.read(directory).results()).hasSize(1);
  }

  @Test
  void noSecretIsInAnyFile() throws IOException {
    List<String> texts =
        List.of(
            "jdbc:postgresql://db:5432/shop?user=app&password=hunter2&sslmode=require refused",
            "jdbc:mysql://app:hunter2@db/shop",
            "postgres://app:hunter2@db/shop failed",
            "PGPASSWORD=hunter2 psql; --password hunter2; -Dspring.datasource.password=hunter2",
            "{\"password\":\"hunter2\", \"api_key\": \"hunter2\"} token=hunter2;x",
            "Authorization: Bearer hunter2",
            "Failing row contains (1, hunter2, null).",
            "Key (email)=(hunter2) already exists.",
            "Duplicate entry 'hunter2' for key 'users.email'");
    for (String text : texts) {
      written(fullOf(text))
          .forEach(
              (name, file) -> assertThat(file).as(name + ": " + text).doesNotContain("hunter2"));
    }
  }

  @Test
  void parametersAndWordsAreNoSecrets() {
    for (String text :
        List.of(
            "UPDATE users SET password=$1, token = ? WHERE id = $2",
            "column \"password\" does not exist",
            "the token is missing; a password is needed",
            "Key (email) is not unique",
            "https://example.org:8080/a@b")) {
      assertThat(Clean.text(text)).isEqualTo(text);
    }
  }

  @Test
  @Timeout(60)
  void twoThousandCellsStayBelowAMegabyte() throws IOException {
    List<String> versions = IntStream.rangeClosed(1, 10).mapToObj(at -> "v" + at).toList();
    MatrixPlan plan =
        MatrixPlan.of(
            "Shop",
            "shop.ShopMatrix",
            "postgres-17",
            versions,
            Grids.states("base" + " expand migrate".repeat(7)),
            new Exercises(List.of("placesAnOrder"), List.of("OrderSurvives"), List.of()));
    Evidence some = Evidence.of(12, List.of(), List.of(), List.of());
    List<CellResult> cells =
        plan.cells().stream()
            .map(cell -> CellResult.passed(cell.id(), some, Duration.ofMillis(1_310)))
            .toList();

    Map<String, String> files = written(result(plan, cells));

    assertThat(plan.cells().size()).isGreaterThanOrEqualTo(2_000);
    assertThat(files.get("report.html").getBytes(UTF_8).length).isLessThan(1_000_000);
    assertThat(files.get("report.md").getBytes(UTF_8).length).isLessThan(60_000);
    assertThat(files.get("report.html")).contains("id=\"v10@S15\"");
  }

  @Test
  void aMatrixWithoutCellsIsUnknownInEveryFile() throws IOException {
    MatrixPlan plan = Grids.plan("v1 v2", "base expand contract");

    Map<String, String> files = written(result(plan, List.of()));

    assertThat(files.get("report.html")).contains("UNKNOWN").doesNotContain("SAFE:");
    assertThat(files.get("report.md")).startsWith("## \u2753 UNKNOWN");
    assertThat(files.get("report.json")).contains("\"word\" : \"UNKNOWN\"");
    assertThat(files.get("badge.json")).contains("unknown", "#59636e");
    assertThat(files.get("runbook.md")).contains("**Do not roll out.** The verdict is UNKNOWN");
  }

  private Map<String, String> written(MatrixResult result) throws IOException {
    Reports.write(List.of(result), directory);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(directory)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** One text wherever a user, an app or a database can put one. */
  private static MatrixResult fullOf(String text) {
    List<Migration> history =
        List.of(
            new Migration("1", text + "1", Optional.empty(), Optional.of(text)),
            new Migration("2", text + "2", Optional.of(Phase.EXPAND), Optional.of(text)),
            new Migration("3", text + "3", Optional.of(Phase.CONTRACT), Optional.empty()));
    MatrixPlan plan =
        MatrixPlan.of(
            text,
            text,
            "postgres-17",
            List.of("v1", "v2"),
            States.of("x", Optional.empty(), history),
            new Exercises(List.of(text), List.of(text), List.of(text)));
    MatrixPlan excepted =
        plan.expecting(
            List.of(
                new Expectation(
                    plan.run("v2", plan.states().get(0)).id(),
                    Requirement.INCOMPATIBLE,
                    text,
                    Optional.empty(),
                    Optional.of(text),
                    Optional.empty(),
                    false)));
    return result(
        excepted, excepted.cells().stream().map(cell -> failed(text, cell.id())).toList());
  }

  private static CellResult failed(String text, CellId id) {
    SqlError error = new SqlError("42703", text, text);
    Check check = new Check(Check.Kind.SCENARIO, text, Outcome.FAILED, text, Duration.ZERO);
    Evidence evidence =
        Evidence.of(
                1,
                List.of(error),
                List.of(check),
                List.of(new LogExcerpt(text, text, List.of(text))))
            .with(new Cause(error, text, text, 3, Optional.of(Phase.CONTRACT), text, text))
            .with(List.of(text));
    return CellResult.failed(id, Blame.INCOMPATIBLE, text, evidence, Duration.ZERO);
  }

  private static MatrixResult result(MatrixPlan plan, List<CellResult> cells) {
    return new MatrixResult(
        plan, cells, Instant.EPOCH, Duration.ZERO, Map.of(plan.title(), plan.title()));
  }
}
