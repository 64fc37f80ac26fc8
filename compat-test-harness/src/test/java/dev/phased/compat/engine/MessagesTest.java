package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.testing.Grids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final String URL = "jdbc:mysql://host:3306/a b?x='$HOME'&y=*;z=`id`";

  @Test
  void theCommandThatRunsACellAgainSelectsItAloneThroughAShell() throws Exception {
    assumeThat(Path.of("/bin/sh")).exists();
    List<CellId> cells =
        MatrixPlan.of(
                "Shop",
                "shop.ShopMatrix",
                "postgres-17",
                List.of("v1", "v1.1", "v1-rc"),
                Grids.states("base expand migrate contract"),
                new Exercises(
                    List.of("placesAnOrder"), List.of("OrderSurvives"), List.of("placesOrders")))
            .cells()
            .stream()
            .map(Cell::id)
            .toList();
    StringBuilder script = new StringBuilder();
    for (CellId cell : cells) {
      String text = Messages.rerun(cell, "ShopMatrix$Inner", URL);
      String command = text.substring(text.indexOf("-Dtest="), text.lastIndexOf(')'));
      script.append("printf '%s\\n' ").append(command).append("\n");
    }

    List<String> words = shell(script.toString());

    assertThat(cells).hasSizeGreaterThan(30);
    assertThat(words).hasSize(3 * cells.size());
    for (int at = 0; at < cells.size(); at++) {
      List<String> line = words.subList(3 * at, 3 * at + 3);
      assertThat(line.get(0)).isEqualTo("-Dtest=ShopMatrix$Inner");
      assertThat(line.get(2)).isEqualTo("-Dphased.compat.databases=" + URL);
      CellFilter filter = CellFilter.of(line.get(1).replaceFirst("-Dphased.compat.cells=", ""));
      assertThat(cells.stream().filter(filter::selects)).containsExactly(cells.get(at));
    }
  }

  private static List<String> shell(String script) throws Exception {
    Path file = Files.createTempFile("rerun", ".sh");
    try {
      Files.writeString(file, script);
      Process shell = new ProcessBuilder("/bin/sh", file.toString()).start();
      return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } finally {
      Files.delete(file);
    }
  }
}
