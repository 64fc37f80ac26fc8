package dev.phased.compat.verdict;

import dev.phased.compat.plan.CellId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the cells say about the rollout. It is safe only by evidence: whatever was not run, or shows
 * nothing, makes it unknown.
 */
public sealed interface Verdict {
  /** SAFE, UNSAFE or UNKNOWN. */
  String word();

  /** The whole verdict for a line of text; starts with the word. */
  String sentence();

  /** The verdict for a page that shows plan and reasons beside it; without the word. */
  String headline();

  /** What keeps it from being safe; empty if it is safe. */
  List<Reason> reasons();

  /** What else is broken; does not decide. */
  List<Reason> warnings();

  /** Derives the verdict from all cells. */
  static Verdict of(Judgement judgement) {
    return Verdicts.of(judgement);
  }

  /**
   * Derives the verdict from all cells of runs that were merged.
   *
   * @param conflicts where the runs contradict each other; any makes it unknown
   */
  static Verdict of(Judgement judgement, List<Reason> conflicts) {
    Verdict verdict = of(judgement);
    if (conflicts.isEmpty()) {
      return verdict;
    }
    Set<CellId> contested =
        conflicts.stream().flatMap(each -> each.cells().stream()).collect(Collectors.toSet());
    List<Reason> reasons =
        verdict instanceof Unknown
            ? verdict.reasons().stream()
                .filter(each -> each.cells().isEmpty() || !contested.containsAll(each.cells()))
                .toList()
            : List.of();
    List<Reason> broken = verdict instanceof Unsafe ? verdict.reasons() : List.of();
    return new Unknown(
        Stream.concat(conflicts.stream(), reasons.stream()).toList(),
        Stream.concat(broken.stream(), verdict.warnings().stream()).toList());
  }

  /**
   * There is an order in which every live version always works.
   *
   * @param plan the order
   * @param alternatives other orders that are as safe; the first few
   * @param notBefore which versions must wait for which state
   * @param goneBefore which versions must be gone before which state
   * @param warnings what is broken beside the plan
   */
  record Safe(
      RolloutPlan plan,
      List<RolloutPlan> alternatives,
      List<Bound> notBefore,
      List<Bound> goneBefore,
      List<Reason> warnings)
      implements Verdict {
    /** Copies the lists. */
    public Safe {
      alternatives = List.copyOf(alternatives);
      notBefore = List.copyOf(notBefore);
      goneBefore = List.copyOf(goneBefore);
      warnings = List.copyOf(warnings);
    }

    @Override
    public String word() {
      return "SAFE";
    }

    @Override
    public String sentence() {
      return Texts.sentence(this);
    }

    @Override
    public String headline() {
      return Texts.headline(this);
    }

    @Override
    public List<Reason> reasons() {
      return List.of();
    }
  }

  /**
   * In every order some live version does not work.
   *
   * @param reasons the fewest cells that would have to work for an order to be safe
   * @param warnings what else is broken, or was not run
   */
  record Unsafe(List<Reason> reasons, List<Reason> warnings) implements Verdict {
    /** Copies the lists. */
    public Unsafe {
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
    }

    @Override
    public String word() {
      return "UNSAFE";
    }

    @Override
    public String sentence() {
      return Texts.sentence(this);
    }

    @Override
    public String headline() {
      return Texts.headline(this);
    }
  }

  /**
   * Nothing proves that every order fails, and nothing proves that one is safe.
   *
   * @param reasons what is missing
   * @param warnings what is proven to be broken all the same
   */
  record Unknown(List<Reason> reasons, List<Reason> warnings) implements Verdict {
    /** Copies the lists. */
    public Unknown {
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
    }

    @Override
    public String word() {
      return "UNKNOWN";
    }

    @Override
    public String sentence() {
      return Texts.sentence(this);
    }

    @Override
    public String headline() {
      return Texts.headline(this);
    }
  }
}
