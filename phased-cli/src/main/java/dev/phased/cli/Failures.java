package dev.phased.cli;

import dev.phased.compat.report.ReportException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a sentence what whoever calls can mend, and everything of what only we can. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof UsageException || failure instanceof ReportException) {
      command.getErr().println(failure.getMessage());
      return ExitCode.USAGE.code();
    }
    command.getErr().println(Messages.INTERNAL);
    failure.printStackTrace(command.getErr());
    return ExitCode.INTERNAL.code();
  }
}
