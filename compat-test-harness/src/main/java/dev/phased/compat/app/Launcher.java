package dev.phased.compat.app;

import dev.phased.compat.database.Database;
import java.io.IOException;

/**
 * Starts apps of one kind.
 *
 * @param <S> the kind
 */
public interface Launcher<S extends AppSpec> {
  /**
   * Starts an app and waits until it is ready.
   *
   * @param log where its output goes; the directories above are there
   * @throws AppStartException if it ends, or takes longer than it may; nothing of it is left then
   * @throws IOException if nothing can be started
   */
  LaunchedApp launch(S spec, Database database, AppLog log) throws IOException, AppStartException;
}
