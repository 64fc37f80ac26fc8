package dev.phased.cli;

import dev.phased.compat.report.Reports;
import dev.phased.compat.report.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What makes reports of reports. */
@Command(
    name = "report",
    description = "Makes reports of reports.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class ReportCommand {
  /** How a comparison is written. */
  enum Format {
    TEXT,
    MARKDOWN
  }

  @Spec private @Nullable CommandSpec spec;

  @Command(
      description = "Makes one report of those of parts of a matrix, or of several databases.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int merge(
      @Parameters(
              arity = "1..*",
              paramLabel = "REPORT",
              description = "report.json files, and directories that have some; in any order.")
          List<Path> reports,
      @Option(
              names = {"-o", "--output"},
              required = true,
              paramLabel = "DIR",
              description = "Where the new report is written.")
          Path output)
      throws IOException {
    Inputs inputs = Inputs.read(reports);
    Map<String, Saved> merged = inputs.byMatrix();
    if (merged.size() > 1) {
      throw new UsageException(Messages.several(List.copyOf(merged.keySet())));
    }
    Output.report(
        merged.values().iterator().next(), inputs.reports(), output, spec().commandLine().getOut());
    return ExitCode.OK.code();
  }

  @Command(
      description = "Writes HTML, Markdown, runbook and badge of a report.json again.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int render(
      @Parameters(paramLabel = "REPORT", description = "A report.json, or its directory.")
          Path report,
      @Option(
              names = {"-o", "--output"},
              required = true,
              paramLabel = "DIR",
              description = "Where they are written.")
          Path output)
      throws IOException {
    Path file = Files.isDirectory(report) ? report.resolve(Inputs.FILE) : report;
    Saved saved = Reports.read(file);
    Map<Path, Saved> source = Map.of(file.toAbsolutePath().normalize(), saved);
    Output.report(saved, source, output, spec().commandLine().getOut());
    return ExitCode.OK.code();
  }

  @Command(
      description = "Says what fails, works and is slower since an earlier run.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int compare(
      @Parameters(paramLabel = "BEFORE", description = "The report.json of the earlier run.")
          Path before,
      @Parameters(paramLabel = "AFTER", description = "The report.json of the later run.")
          Path after,
      @Option(
              names = {"-f", "--format"},
              defaultValue = "text",
              description = "text, or markdown for a pull request; ${DEFAULT-VALUE} if not said.")
          Format format,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "FILE",
              description = "Where to, instead of the terminal.")
          Optional<Path> output)
      throws IOException {
    String text =
        Reports.compare(Reports.read(before), Reports.read(after), format == Format.MARKDOWN);
    output.ifPresentOrElse(
        file -> Output.text(text, file), () -> spec().commandLine().getOut().print(text));
    spec().commandLine().getOut().flush();
    return ExitCode.OK.code();
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec);
  }
}
