package dev.phased.flyway;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.output.OperationResult;
import org.jspecify.annotations.Nullable;

/** {@code flyway phased-undo -phasedUndo.last=1}: runs down scripts. */
public final class UndoVerb extends Verb {
  private static final Log LOG = LogFactory.getLog(UndoVerb.class);

  /** Made by Flyway. */
  public UndoVerb() {
    super("phased-undo");
  }

  @Override
  OperationResult run(Flyway flyway) {
    List<UndoneMigration> undone =
        PhasedFlyway.undo(flyway, options(extension(flyway.getConfiguration())));
    if (undone.isEmpty()) {
      LOG.info("Nothing to undo.");
    }
    return new Result(undone);
  }

  /**
   * What the verb returns.
   *
   * @param undone what was undone, in this order
   */
  record Result(List<UndoneMigration> undone) implements OperationResult {}

  /**
   * What the user asked for.
   *
   * @throws FlywayException if it is not exactly one of {@code to} and {@code last}, or no number
   */
  static UndoOptions options(UndoExtension extension) {
    String to = extension.getTo();
    String last = extension.getLast();
    if ((to == null) == (last == null)) {
      throw new FlywayException(
          "Say how far to undo: either -phasedUndo.to=<version> or -phasedUndo.last=<count>.");
    }
    UndoOptions options = to != null ? UndoOptions.to(to) : UndoOptions.last(count(last));
    return isForced(extension.getForce()) ? options.withForce() : options;
  }

  private static int count(@Nullable String text) {
    if (text == null || !text.matches("[1-9][0-9]{0,5}")) {
      throw new FlywayException(
          "flyway.phasedUndo.last is '" + text + "': give a count such as 1.");
    }
    return Integer.parseInt(text);
  }

  private static boolean isForced(@Nullable String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (!text.equals("true")) {
      throw new FlywayException("flyway.phasedUndo.force is '" + text + "': give true or false.");
    }
    return true;
  }

  @SuppressWarnings("deprecation") // its successor is missing in Flyway 10 and early 11
  private static UndoExtension extension(Configuration configuration) {
    return configuration.getPluginRegister().getPlugin(UndoExtension.class);
  }
}
