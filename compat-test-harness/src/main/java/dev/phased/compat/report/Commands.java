package dev.phased.compat.report;

import dev.phased.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What one types to bring a schema to a state, with the tool that its migrations are for. */
final class Commands {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/-]+");

  private final String tool;
  private final List<Report.State> states;

  Commands(List<Report.State> states, String tool) {
    this.states = states;
    this.tool = tool;
  }

  /** From the state before; empty if there is no such command. */
  Optional<String> up(String state) {
    int at = at(state);
    return switch (tool) {
      case "Flyway" -> Optional.of("flyway" + upTo(at) + " -target=" + last(at) + " migrate");
      case "Liquibase" -> Optional.of(liquibase(at));
      default -> Optional.empty();
    };
  }

  /** From a later state; empty if there is no such command. */
  Optional<String> down(String from, String state) {
    return switch (tool) {
      case "Flyway" -> Optional.of("flyway phased-undo -phasedUndo.to=" + last(at(state)));
      case "Liquibase" -> Optional.of("liquibase rollback-count --count=" + between(state, from));
      default -> Optional.empty();
    };
  }

  /** What one should know of the way down. */
  Optional<String> beforeDown() {
    return switch (tool) {
      case "Flyway" ->
          Optional.of(
              "A down script of the phase contract loses data, and is refused: if that is meant,"
                  + " add `-phasedUndo.force=true`.");
      case "Liquibase" ->
          Optional.of(
              "These must be the last ones that `liquibase history` shows: lower the count by each"
                  + " that has not run there, since it is for another database.");
      default -> Optional.empty();
    };
  }

  /** What is run from a later state, in words and in order; empty if its tool finds it itself. */
  List<String> downScripts(String from, String state) {
    if (tool.equals("Flyway")) {
      return List.of();
    }
    List<String> scripts =
        new ArrayList<>(
            states.subList(at(state) + 1, at(from) + 1).stream()
                .flatMap(each -> each.migrations().stream())
                .flatMap(migration -> Optional.ofNullable(migration.wayDown()).stream())
                .distinct()
                .toList());
    Collections.reverse(scripts);
    return scripts;
  }

  /** What is run, in words. */
  List<String> scripts(String state) {
    return states.get(at(state)).migrations().stream().map(Report.Migration::script).toList();
  }

  private String upTo(int at) {
    String phase = states.get(at).phase();
    return phase == null ? "" : " -phased.upTo=" + phase;
  }

  /** The phase alone would go too far if what follows is of no later phase. */
  private String liquibase(int at) {
    String phase = states.get(at).phase();
    if (phase != null && (at + 1 == states.size() || isLater(states.get(at + 1), phase))) {
      return "liquibase phased-update --phase=" + phase;
    }
    String gate = phase == null ? "" : "LIQUIBASE_PHASED_UP_TO=" + phase + " ";
    return gate + "liquibase update-count --count=" + states.get(at).migrations().size();
  }

  private static boolean isLater(Report.State next, String phase) {
    List<String> order = new ArrayList<>();
    for (Phase each : Phase.values()) {
      order.add(each.word());
    }
    return next.phase() != null && order.indexOf(next.phase()) > order.indexOf(phase);
  }

  private String last(int at) {
    List<Report.Migration> migrations = states.get(at).migrations();
    return quoted(migrations.get(migrations.size() - 1).version());
  }

  private int between(String state, String from) {
    return states.subList(at(state) + 1, at(from) + 1).stream()
        .mapToInt(each -> each.migrations().size())
        .sum();
  }

  private int at(String id) {
    return IntStream.range(0, states.size())
        .filter(at -> states.get(at).id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** For a shell. */
  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
