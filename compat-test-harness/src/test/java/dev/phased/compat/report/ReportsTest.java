package dev.phased.compat.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.testing.Grids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTest {
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  @Test
  void writesEveryFormBesideTheOthers(@TempDir Path directory) throws IOException {
    Path page = Reports.write(List.of(Samples.SAFE.result()), directory.resolve("a/b"));

    assertThat(page).hasFileName("report.html").isRegularFile();
    assertThat(directory.resolve("a/b"))
        .isDirectoryContaining("glob:**/report.json")
        .isDirectoryContaining("glob:**/report.md");
  }

  @Test
  void equalResultsGiveEqualBytesWhateverOrderTheyCameIn(@TempDir Path directory)
      throws IOException {
    MatrixResult result = Samples.UNKNOWN.result();
    List<CellResult> backwards =
        IntStream.rangeClosed(1, result.cells().size())
            .mapToObj(at -> result.cells().get(result.cells().size() - at))
            .toList();
    MatrixResult same =
        new MatrixResult(
            result.plan(), backwards, result.started(), result.duration(), result.environment());

    Reports.write(List.of(result), directory.resolve("one"));
    Reports.write(List.of(same), directory.resolve("two"));

    for (String file : List.of("report.html", "report.md", "report.json")) {
      assertThat(directory.resolve("one").resolve(file))
          .hasSameBinaryContentAs(directory.resolve("two").resolve(file));
    }
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsSaid(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> Reports.write(List.of(Samples.SAFE.result()), file.resolve("below")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("file");
  }

  @ParameterizedTest
  @EnumSource
  void thePageHoldsEveryFactOfTheModel(Samples sample) {
    Report report = sample.report();
    String page = text(Html.of(report));

    assertThat(page).contains(report.verdict().word(), report.title(), report.className());
    report.notTested().forEach(text -> assertThat(page).contains(text));
    for (Report.Cell cell : report.databases().get(0).cells()) {
      assertThat(page).contains(cell.title(), cell.look().word(), cell.reason());
      cell.errors().forEach(error -> assertThat(page).contains(error.sqlState(), error.message()));
      cell.logs().forEach(log -> log.tail().forEach(line -> assertThat(page).contains(line)));
    }
    report.environment().forEach((name, value) -> assertThat(page).contains(name, value));
  }

  @Test
  void hostileTextStaysText() {
    String page = Html.of(Samples.HOSTILE.report());

    assertThat(SCRIPT.matcher(page).replaceAll(""))
        .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;")
        .contains("\\u202Etxt.exe", "\\u0000")
        .doesNotContain("<script", "<img", "\u202E", "\u0000", "\u001B", "href=\"javascript:");
  }

  @ParameterizedTest
  @EnumSource
  void thePageAdmitsItsOwnStyleAndScriptsAndNothingElse(Samples sample) {
    String page = Html.of(sample.report());
    String scripts =
        SCRIPT
            .matcher(page)
            .results()
            .map(script -> hash(script.group(1)))
            .collect(Collectors.joining(" "));
    Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page);
    assertThat(style.find()).isTrue();

    assertThat(page.replace("&#39;", "'"))
        .contains(
            "content=\"default-src 'none'; style-src "
                + hash(style.group(1))
                + "; script-src "
                + scripts
                + "; base-uri 'none'; form-action 'none'\"");
    assertThat(SCRIPT.matcher(page).replaceAll(""))
        .doesNotContain(" style=", "<script", " src=\"", "http://", "https://");
  }

  @Test
  void theLibraryForChartsIsThereOnlyIfThereIsAChart() {
    assertThat(Html.of(Samples.TRAFFIC.report())).contains("<canvas", "Chart.js");
    assertThat(Html.of(Samples.SAFE.report())).doesNotContain("<canvas", "Chart.js");
  }

  @ParameterizedTest
  @EnumSource
  void thePageStaysBelowAMegabyte(Samples sample) {
    assertThat(Html.of(sample.report()).getBytes(UTF_8).length).isLessThan(1_000_000);
  }

  @Test
  void everyCellOfTheGridLeadsToItsEvidence() {
    Report report = Samples.UNSAFE.report();
    String page = Html.of(report);

    for (Report.Cell cell : report.databases().get(0).cells()) {
      assertThat(page).contains("href=\"#" + cell.id() + "\"", "id=\"" + cell.id() + "\"");
    }
  }

  @Test
  void markdownStaysSmallWhateverIsInIt() {
    String many = IntStream.range(1, 60).mapToObj(at -> "v" + at).collect(Collectors.joining(" "));
    MatrixPlan plan = Grids.plan(many, "base" + " expand contract".repeat(10));
    List<CellResult> results = plan.cells().stream().map(ReportsTest::evil).toList();
    MatrixResult result =
        new MatrixResult(plan, results, Instant.EPOCH, Duration.ofMinutes(2), Map.of());

    String markdown = Markdown.of(Model.of(result));

    assertThat(plan.cells()).hasSizeGreaterThan(1_000);
    assertThat(markdown.getBytes(UTF_8).length).isLessThan(60_000);
    assertThat(markdown).startsWith("## ").endsWith("The rest is in the HTML report.\n");
  }

  @Test
  void severalDatabasesHaveAGridEachAndAreNamedInReasons() {
    MatrixResult other = onMySql(Samples.UNSAFE.result());
    Report report = Model.of(List.of(Samples.UNSAFE.result(), other));

    String html = Html.of(report);
    assertThat(html)
        .contains("Versions on schemas, postgres-17", "Versions on schemas, mysql-8.0")
        .contains("id=\"mysql-8.0/v1@S3\"", "href=\"#mysql-8.0/v1@S3\"")
        .contains("On postgres-17 and mysql-8.0: ");
    assertThat(ids(html)).doesNotHaveDuplicates();
    assertThat(Markdown.of(report)).contains("### Versions on schemas, mysql-8.0");
    assertThat(Terminal.of(report, 100, false)).contains("Checkout on mysql-8.0\n");
    assertThat(report.environment())
        .containsEntry("Database postgres-17", "PostgreSQL 17.6, embedded")
        .containsEntry("Database mysql-8.0", "PostgreSQL 17.6, embedded");
    assertThat(report.databases().get(1).cells())
        .flatMap(Report.Cell::logs)
        .extracting(Report.Log::file)
        .allSatisfy(file -> assertThat(file).startsWith("mysql-8.0/"));
  }

  private static MatrixResult onMySql(MatrixResult result) {
    MatrixPlan plan = result.plan();
    return new MatrixResult(
        new MatrixPlan(
            plan.title(),
            plan.className(),
            "mysql-8.0",
            plan.versions(),
            plan.states(),
            plan.exercises(),
            plan.cells()),
        result.cells(),
        result.started(),
        result.duration(),
        result.environment());
  }

  private static List<String> ids(String html) {
    return Pattern.compile("\\bid=\"([^\"]+)\"")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void aNarrowTerminalGetsANarrowGrid() {
    Report report = Samples.SAFE.report();

    assertThat(Terminal.of(report, 40, false).lines().limit(6))
        .contains("    S1       S2       S3       S4", "v1  + works  + works  + works  x gone");
    assertThat(Terminal.of(report, 20, false)).contains("v1@S4  x gone\n");
  }

  @Test
  void coloursTakeNoRoom() {
    String plain = Terminal.of(Samples.SAFE.report(), 100, false);
    String painted = Terminal.of(Samples.SAFE.report(), 100, true);

    assertThat(painted).isNotEqualTo(plain);
    assertThat(painted.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void aTerminalGetsAsciiOnly() {
    assertThat(Terminal.of(Samples.UNSAFE.report(), 100, false)).matches("[\\x20-\\x7E\\n]+");
  }

  @Test
  void thePlanIsPrintedAsAGrid() {
    assertThat(Reports.plan(Samples.SAFE.result().plan(), List.of("postgres-17"), 100))
        .isEqualTo(
            """
            Checkout: 12 cells on postgres-17
                S1 base  S2 expanded  S3 migrated  S4 contracted
            v1  works    works        works        gone
            v2  either   either       either       either
            v3  either   works        works        works

            Works and gone are demanded; either is only noted.
            """);
  }

  @Test
  void aSummaryHasTheReportsOfAllMatricesAsLongAsThereIsRoom(@TempDir Path directory)
      throws IOException {
    Path summary = directory.resolve("summary.md");
    Reports.summarize(List.of(Samples.SAFE.result()), summary);
    Reports.summarize(List.of(Samples.UNSAFE.result()), summary);
    assertThat(summary).content().contains("SAFE: Checkout", "UNSAFE: Checkout", "### Not tested");

    Files.writeString(summary, "x".repeat((1 << 20) - 1_000));
    Reports.summarize(List.of(Samples.UNSAFE.result()), summary);
    assertThat(summary)
        .content()
        .contains("UNSAFE: Checkout", "No order of steps is safe.")
        .doesNotContain("### Not tested");
    assertThat(Files.size(summary)).isLessThan(1 << 20);

    Files.writeString(summary, "x".repeat(1 << 20));
    Reports.summarize(List.of(Samples.UNSAFE.result()), summary);
    assertThat(summary).hasSize(1 << 20);
  }

  @Test
  void aLongHistoryIsCutInTheHeadOfTheGrid() {
    SchemaState base = Grids.states("base base base base base expand").get(0);
    Report.State state =
        new Report.State(
            base.id(),
            base.name(),
            null,
            base.migrations().stream()
                .map(m -> new Report.Migration(m.version(), m.script(), null, null, null, null))
                .toList());

    assertThat(state.shownMigrations())
        .containsExactly("\u2026", "V3__base.sql", "V4__base.sql", "V5__base.sql");
  }

  private static CellResult evil(Cell cell) {
    return CellResult.failed(
        cell.id(), Blame.INCOMPATIBLE, Samples.EVIL.repeat(20), Evidence.NONE, Duration.ZERO);
  }

  /** What a reader of the page sees. */
  private static String text(String page) {
    return page.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
