package dev.phased.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** {@code java -jar phased-cli.jar}: see {@code --help}. */
@Command(
    name = "phased",
    description = "Works with the reports of compatibility matrices.",
    subcommands = {ReportCommand.class, CanIDeploy.class},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private Main() {}

  /** Runs a command, and ends with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    System.exit(run(args, out, err, Clock.system(ZoneId.systemDefault())));
  }

  static int run(String[] args, PrintWriter out, PrintWriter err, Clock clock) {
    return commands(clock)
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .execute(args);
  }

  static CommandLine commands(Clock clock) {
    CommandLine commands = new CommandLine(new Main(), factory(clock));
    Objects.requireNonNull(commands.getSubcommands().get("can-i-deploy"))
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("Ends with:%n")
        .exitCodeList(ExitCode.table());
    return commands;
  }

  /** Only one command needs to know what day it is. */
  private static IFactory factory(Clock clock) {
    IFactory usual = CommandLine.defaultFactory();
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        return type == CanIDeploy.class ? type.cast(new CanIDeploy(clock)) : usual.create(type);
      }
    };
  }
}
