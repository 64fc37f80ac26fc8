package dev.phased.cli;

import dev.phased.compat.report.Saved;
import dev.phased.compat.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a pipeline whether it may go on. */
@Command(
    name = "can-i-deploy",
    description = "Says whether the reports allow to roll out, and ends with the answer.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CanIDeploy implements Callable<Integer> {
  /** From the worst to the best. */
  private static final List<ExitCode> ORDER =
      List.of(ExitCode.UNSAFE, ExitCode.UNKNOWN, ExitCode.STALE, ExitCode.OK);

  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "REPORT",
      description =
          "report.json files, and directories that have some. Those of one matrix are merged.")
  private List<Path> reports = List.of();

  @Option(
      names = "--on",
      paramLabel = "DATABASE",
      description = "A database that every matrix must have been run on, such as postgres-17.")
  private List<String> databases = List.of();

  CanIDeploy(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    ExitCode worst = ExitCode.OK;
    for (Map.Entry<String, Saved> matrix : Inputs.read(reports).byMatrix().entrySet()) {
      ExitCode code = answer(matrix.getValue().on(LocalDate.now(clock)));
      worst = ORDER.indexOf(code) < ORDER.indexOf(worst) ? code : worst;
    }
    return worst.code();
  }

  private ExitCode answer(Saved saved) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Verdict verdict = saved.verdict();
    out.println(saved.title() + ": " + verdict.sentence());
    List<String> missing =
        databases.stream().filter(database -> !saved.databases().contains(database)).toList();
    missing.forEach(name -> out.println(Messages.missingDatabase(saved.title(), name)));
    if (verdict instanceof Verdict.Unsafe) {
      return ExitCode.UNSAFE;
    }
    if (verdict instanceof Verdict.Unknown || !missing.isEmpty()) {
      return ExitCode.UNKNOWN;
    }
    if (saved.staleExceptions() > 0) {
      out.println(Messages.exceptions(saved.staleExceptions()));
      return ExitCode.STALE;
    }
    return ExitCode.OK;
  }
}
