package dev.phased.compat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.testing.Grids;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the verdict against all truth tables of the small graphs, and samples of larger ones. */
class VerdictTruthTest {
  private static final String MARKS = "+-.";
  private static final List<String> WORDS = List.of("UNSAFE", "UNKNOWN", "SAFE");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "base expand contract",
        "base expand migrate",
        "base migrate contract",
        "base contract expand",
        "base expand expand contract"
      })
  void theVerdictIsThatOfTryingEveryOrderByHand(String phases) {
    MatrixPlan plan = Grids.plan("v1 v2", phases);
    List<String> tables = tables(plan.cells().size());
    assertThat(tables).hasSize(729);

    for (String table : tables) {
      assertThat(Verdict.of(judgement(plan, table)).word())
          .as("%s %s", phases, table)
          .isEqualTo(byHand(plan, table));
    }
  }

  @Test
  void theVerdictOfLargerGraphsIsThatOfTryingEveryOrderByHand() {
    Random random = new Random(20_261_121);
    int[] seen = new int[WORDS.size()];
    for (int at = 0; at < 2_000; at++) {
      MatrixPlan plan = plan(random);
      String table = table(random, plan);
      String word = Verdict.of(judgement(plan, table)).word();
      assertThat(word).as(() -> drawn(plan, table)).isEqualTo(byHand(plan, table));
      seen[WORDS.indexOf(word)]++;
    }
    assertThat(seen).as("each verdict is among the samples").doesNotContain(0);
  }

  @Test
  void turningAPassedCellRedNeverMakesTheVerdictBetter() {
    Random random = new Random(7);
    for (int sample = 0; sample < 500; sample++) {
      MatrixPlan plan = plan(random);
      String table = table(random, plan);
      int before = rank(plan, table);
      for (int cell = 0; cell < table.length(); cell++) {
        String worse = reddened(plan, table, cell);
        assertThat(rank(plan, worse))
            .as(drawn(plan, table) + " -> " + drawn(plan, worse))
            .isLessThanOrEqualTo(before);
      }
    }
  }

  @Test
  void losingAResultNeverMakesAVerdictSafe() {
    Random random = new Random(11);
    for (int sample = 0; sample < 500; sample++) {
      MatrixPlan plan = plan(random);
      String table = table(random, plan);
      for (int cell = 0; cell < table.length(); cell++) {
        String less = with(table, cell, '.');
        if (Verdict.of(judgement(plan, less)) instanceof Verdict.Safe) {
          assertThat(Verdict.of(judgement(plan, table)))
              .as(drawn(plan, table) + " -> " + drawn(plan, less))
              .isInstanceOf(Verdict.Safe.class);
        }
      }
    }
  }

  @Test
  void everyPlanCanBeWalked() {
    Random random = new Random(13);
    int walked = 0;
    for (int sample = 0; sample < 2_000; sample++) {
      MatrixPlan plan = plan(random);
      Judgement judgement = judgement(plan, table(random, plan));
      if (Verdict.of(judgement) instanceof Verdict.Safe safe) {
        walk(judgement, safe.plan());
        safe.alternatives().forEach(other -> walk(judgement, other));
        walked++;
      }
    }
    assertThat(walked).isGreaterThan(100);
  }

  private static void walk(Judgement judgement, RolloutPlan rollout) {
    MatrixPlan plan = judgement.plan();
    Position at = rollout.start();
    assertThat(at).isEqualTo(new Position(List.of(plan.oldest()), plan.states().get(0)));
    assertAllWork(judgement, at);
    for (Step step : rollout.steps()) {
      List<String> live = new ArrayList<>(at.live());
      int state = plan.states().indexOf(at.state());
      if (step.action() instanceof Action.Migrate migrate) {
        assertThat(migrate.to()).isEqualTo(plan.states().get(state + 1));
        state++;
      } else if (step.action() instanceof Action.Deploy deploy) {
        live.add(deploy.version());
      } else if (step.action() instanceof Action.Retire retire) {
        assertThat(live.remove(0)).isEqualTo(retire.version());
      }
      assertThat(live).hasSizeBetween(1, 2);
      assertThat(step.after()).isEqualTo(new Position(live, plan.states().get(state)));
      assertAllWork(judgement, step.after());
      walkBack(judgement, step);
      at = step.after();
    }
    assertThat(at.live()).containsExactly(plan.newest());
    assertThat(at.state()).isEqualTo(plan.states().get(plan.states().size() - 1));
  }

  private static void walkBack(Judgement judgement, Step step) {
    MatrixPlan plan = judgement.plan();
    List<String> live = new ArrayList<>(step.after().live());
    int state = plan.states().indexOf(step.after().state());
    for (Action action : step.rollback().actions()) {
      if (action instanceof Action.Deploy deploy) {
        live.add(0, deploy.version());
      } else if (action instanceof Action.Retire retire) {
        assertThat(live.remove(live.size() - 1)).isEqualTo(retire.version());
      } else if (action instanceof Action.MigrateDown down) {
        assertThat(plan.states().get(--state)).isEqualTo(down.to());
      }
      assertThat(live).hasSizeBetween(1, 2);
      assertAllWork(judgement, new Position(live, plan.states().get(state)));
    }
    assertThat(live).containsExactly(step.rollback().to());
  }

  private static void assertAllWork(Judgement judgement, Position position) {
    for (String version : position.live()) {
      CellId id = new CellId(version + "@" + position.state().id());
      assertThat(judgement.cell(id).orElseThrow().mark()).as("%s", id).isEqualTo(Mark.WORKS);
    }
  }

  /** The verdict in the plainest way: try all orders, keep no memory, weigh nothing. */
  private static String byHand(MatrixPlan plan, String table) {
    boolean optimistic = tryAll(plan, table, 0, 0, 0, true);
    if (!optimistic) {
      return "UNSAFE";
    }
    boolean scenarioWorks = table.charAt(0) == '+';
    boolean allKnown =
        IntStream.range(0, table.length())
            .filter(at -> plan.cells().get(at).requirement() != Requirement.INFORMATIVE)
            .allMatch(at -> table.charAt(at) != '.');
    boolean contracts =
        IntStream.range(0, table.length())
            .filter(at -> isGone(plan, at))
            .allMatch(at -> table.charAt(at) == '-');
    boolean proven = tryAll(plan, table, 0, 0, 0, false);
    return proven && scenarioWorks && allKnown && contracts ? "SAFE" : "UNKNOWN";
  }

  private static boolean tryAll(
      MatrixPlan plan, String table, int oldest, int newest, int state, boolean hope) {
    int states = plan.states().size();
    for (int version = oldest; version <= newest; version++) {
      char mark = table.charAt(version * states + state);
      boolean excused = hope && (mark == '.' || version + state == 0);
      if (isGone(plan, version * states + state) || (mark != '+' && !excused)) {
        return false;
      }
    }
    int last = plan.versions().size() - 1;
    if (oldest == last && state == states - 1) {
      return true;
    }
    return (state < states - 1 && tryAll(plan, table, oldest, newest, state + 1, hope))
        || (oldest < newest && tryAll(plan, table, newest, newest, state, hope))
        || (oldest == newest
            && newest < last
            && tryAll(plan, table, oldest, newest + 1, state, hope));
  }

  private static boolean isGone(MatrixPlan plan, int cell) {
    return plan.cells().get(cell).requirement() == Requirement.INCOMPATIBLE;
  }

  private static int rank(MatrixPlan plan, String table) {
    return WORDS.indexOf(Verdict.of(judgement(plan, table)).word());
  }

  /** A cell that is as it should be becomes one that is not; any other stays as it is. */
  private static String reddened(MatrixPlan plan, String table, int cell) {
    boolean gone = isGone(plan, cell);
    char good = gone ? '-' : '+';
    return table.charAt(cell) == good ? with(table, cell, gone ? '+' : '-') : table;
  }

  private static String with(String table, int cell, char mark) {
    return table.substring(0, cell) + mark + table.substring(cell + 1);
  }

  private static Judgement judgement(MatrixPlan plan, String table) {
    return Judgement.of(plan, Grids.results(plan, table));
  }

  private static List<String> tables(int cells) {
    List<String> tables = List.of("");
    for (int cell = 0; cell < cells; cell++) {
      tables =
          tables.stream()
              .flatMap(table -> MARKS.chars().mapToObj(mark -> table + (char) mark))
              .toList();
    }
    return tables;
  }

  private static MatrixPlan plan(Random random) {
    List<String> words = List.of("expand", "migrate", "contract");
    StringBuilder phases = new StringBuilder("base");
    int migrations = 1 + random.nextInt(6);
    for (int at = 0; at < migrations; at++) {
      phases.append(' ').append(words.get(random.nextInt(words.size())));
    }
    int versions = 2 + random.nextInt(3);
    return Grids.plan("v1 v2 v3 v4".substring(0, versions * 3 - 1), phases.toString());
  }

  /** Mostly as required, so that every verdict comes up. */
  private static String table(Random random, MatrixPlan plan) {
    StringBuilder table = new StringBuilder();
    for (RunCell cell : plan.runs()) {
      boolean surprise = random.nextInt(10) == 0;
      char usual = cell.requirement() == Requirement.INCOMPATIBLE ? '-' : '+';
      table.append(surprise ? MARKS.charAt(random.nextInt(MARKS.length())) : usual);
    }
    return table.toString();
  }

  private static String drawn(MatrixPlan plan, String table) {
    return plan.states().stream().map(state -> state.title()).toList() + " " + table;
  }
}
