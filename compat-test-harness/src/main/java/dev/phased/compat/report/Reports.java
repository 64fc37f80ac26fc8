package dev.phased.compat.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.result.MatrixResult;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes reports, and reads them again. The same result gives the same bytes. */
public final class Reports {
  private static final String JSON = "report.json";
  private static final String HTML = "report.html";

  /**
   * What a step may write.
   *
   * @see <a
   *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits">Step
   *     isolation and limits</a>
   */
  private static final long MOST_SUMMARY_BYTES = 1 << 20;

  private Reports() {}

  /**
   * A text as reports show it: without passwords, tokens and the values of rows, where one can tell
   * them.
   */
  public static String withoutSecrets(String text) {
    return Secrets.hidden(text);
  }

  /**
   * Writes {@code report.html}, {@code report.md}, {@code report.json}, {@code runbook.md}, and the
   * badge as {@code badge.svg} and {@code badge.json}.
   *
   * @param results one for each database, one or more
   * @param directory where to; created if it is not there
   * @return the HTML file
   * @throws IOException if the directory cannot be written
   */
  public static Path write(List<MatrixResult> results, Path directory) throws IOException {
    return write(new Saved(results, List.of()), directory);
  }

  /**
   * The same for what was read or merged. The verdict is derived again.
   *
   * @throws IOException if the directory cannot be written
   */
  public static Path write(Saved saved, Path directory) throws IOException {
    Report report = Model.of(saved.results(), saved.conflicts());
    String word = report.verdict().word();
    WholeFiles files = new WholeFiles(directory);
    files.add(JSON, Json.write(report));
    files.add("report.md", Markdown.of(report));
    files.add("runbook.md", Runbook.of(report));
    files.add("badge.svg", Badge.svg(word));
    files.add("badge.json", Badge.json(word));
    files.add(HTML, Html.of(report));
    files.write();
    return directory.resolve(HTML);
  }

  /**
   * Reads what a report was made from.
   *
   * @param file a {@code report.json}, or the directory that has one
   * @throws ReportException if it is not there, no report, of another format, or not whole
   */
  public static Saved read(Path file) throws ReportException {
    Path json = Files.isDirectory(file) ? file.resolve(JSON) : file;
    String name = json.toString();
    try {
      Restored restored = new Restored(Json.read(Files.readString(json), name));
      Saved saved = new Saved(restored.results(), restored.conflicts());
      Model.of(saved.results(), saved.conflicts());
      return saved;
    } catch (NoSuchFileException e) {
      throw new ReportException(Texts.missing(name), e);
    } catch (MalformedInputException e) {
      throw new ReportException(Texts.noReport(name), e);
    } catch (ReportException e) {
      throw e;
    } catch (IOException e) {
      throw new ReportException(Texts.unreadable(name, String.valueOf(e.getMessage())), e);
    } catch (RuntimeException e) {
      throw new ReportException(Texts.contradictory(name, String.valueOf(e.getMessage())), e);
    }
  }

  /**
   * What fails, works and is slower since an earlier run.
   *
   * @param markdown whether it is in Markdown, not plain text
   */
  public static String compare(Saved before, Saved after, boolean markdown) {
    Comparison comparison =
        Comparison.of(
            Model.of(before.results(), before.conflicts()),
            Model.of(after.results(), after.conflicts()));
    return markdown ? Comparisons.markdown(comparison) : Comparisons.text(comparison);
  }

  /**
   * Adds the report to a file in Markdown, such as the summary of a job on GitHub, which has those
   * of several matrices. GitHub shows none that is larger than 1 MiB: where the report would make
   * it so, the verdict alone is added, as long as that has room.
   *
   * @param file created if it is not there
   * @throws IOException if the file cannot be written
   */
  public static void summarize(List<MatrixResult> results, Path file) throws IOException {
    Report report = Model.of(results);
    long room = MOST_SUMMARY_BYTES - (Files.exists(file) ? Files.size(file) : 0);
    Optional<String> text =
        Stream.of(Markdown.of(report) + "\n", Markdown.brief(report))
            .filter(each -> each.getBytes(UTF_8).length <= room)
            .findFirst();
    if (text.isPresent()) {
      Files.writeString(file, text.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /**
   * What is going to be proven, for a terminal.
   *
   * @param databases the ids of the databases on each of which it will be
   * @param width how many columns there are, 40 or more
   */
  public static String plan(MatrixPlan plan, List<String> databases, int width) {
    return Terminal.of(plan, databases, width);
  }

  /**
   * The grids, the verdict and the rollout plan for a terminal.
   *
   * @param results one for each database, one or more
   * @param width how many columns there are, 40 or more
   * @param colour whether it understands ANSI colours
   */
  public static String terminal(List<MatrixResult> results, int width, boolean colour) {
    return terminal(new Saved(results, List.of()), width, colour);
  }

  /** The same for what was read or merged. */
  public static String terminal(Saved saved, int width, boolean colour) {
    return Terminal.of(Model.of(saved.results(), saved.conflicts()), width, colour);
  }
}
