package dev.phased.compat.verdict;

import dev.phased.compat.plan.SchemaState;

/** What one does in a step of a rollout. */
public sealed interface Action {
  /** For sentences, such as {@code migrate to S2 expanded}. */
  String text();

  /**
   * Run the migrations that lead to a state, while the live versions serve.
   *
   * @param to the state that they lead to
   */
  record Migrate(SchemaState to) implements Action {
    @Override
    public String text() {
      return "migrate to " + to.title();
    }
  }

  /**
   * Run the down scripts that lead back to a state, while the live versions serve.
   *
   * @param to the state that they lead to
   */
  record MigrateDown(SchemaState to) implements Action {
    @Override
    public String text() {
      return "migrate down to " + to.title();
    }
  }

  /**
   * Start a version beside the one that serves.
   *
   * @param version its id
   */
  record Deploy(String version) implements Action {
    @Override
    public String text() {
      return "deploy " + version;
    }
  }

  /**
   * Stop one of two versions.
   *
   * @param version its id
   */
  record Retire(String version) implements Action {
    @Override
    public String text() {
      return "retire " + version;
    }
  }
}
