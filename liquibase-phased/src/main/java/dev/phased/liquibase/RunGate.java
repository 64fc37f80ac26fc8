package dev.phased.liquibase;

import dev.phased.Directive;
import dev.phased.Gate;
import dev.phased.Held;
import dev.phased.Pending;
import dev.phased.Phase;
import dev.phased.RunMessages;
import dev.phased.SettingKey;
import dev.phased.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import liquibase.RuntimeEnvironment;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;

/** What one run over a changelog holds, found changeset by changeset as Liquibase asks for them. */
final class RunGate {
  /** Liquibase makes a new environment, which equals itself alone, for every run. */
  private static final Map<RuntimeEnvironment, RunGate> RUNS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private static final String SETTING = PhasedConfiguration.key(SettingKey.UP_TO);

  private final Settings settings;
  private final Gate gate;

  /** The first one that is held, once there is one; it alone decides about those after it. */
  private final List<Pending> firstHeld = new ArrayList<>(1);

  RunGate(Settings settings) {
    this.settings = settings;
    this.gate = settings.gate();
  }

  /** The gate of the run that goes over {@code changeLog} now. */
  static RunGate current(DatabaseChangeLog changeLog) {
    RuntimeEnvironment run = changeLog.getRuntimeEnvironment();
    return run == null
        ? new RunGate(PhasedConfiguration.settings())
        : RUNS.computeIfAbsent(run, key -> new RunGate(PhasedConfiguration.settings()));
  }

  /** What was set when the run began. */
  Settings settings() {
    return settings;
  }

  /** The last phase that is open. */
  Phase upTo() {
    return gate.upTo();
  }

  /**
   * Why the next changeset is held; empty if it may run. A changeset that ran before and wants to
   * run again is held alone: what it opened or closed for those after it has long been so.
   */
  Optional<String> hold(ChangeSet changeSet, Directive directive, boolean ranBefore) {
    Pending next = new Pending(changeSet.toString(false), directive.phase());
    List<Pending> with = new ArrayList<>(firstHeld);
    with.add(next);
    List<Held> held = gate.divide(with, SETTING).held();
    boolean holds = !held.isEmpty() && held.get(held.size() - 1).migration().equals(next);
    if (holds && !ranBefore && firstHeld.isEmpty()) {
      firstHeld.add(next);
    }
    return holds ? Optional.of(RunMessages.held(held.get(held.size() - 1))) : Optional.empty();
  }
}
