package dev.phased.compat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.testing.Grids;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogFilesTest {
  @Test
  void haveNamesThatWindowsAndUploadsTakeAndThatNoTwoCellsShare() {
    MatrixPlan plan =
        MatrixPlan.of(
            "Shop",
            "shop.ShopMatrix",
            "postgres-17",
            List.of("a", "a-b", "b-c", "c"),
            Grids.states("base expand migrate contract"),
            new Exercises(
                List.of("placesAnOrder"), List.of("OrderSurvives"), List.of("placesOrders")));
    List<CellId> cells = plan.cells().stream().map(Cell::id).toList();

    assertThat(cells.stream().map(LogFiles::of))
        .hasSizeGreaterThan(50)
        .doesNotHaveDuplicates()
        .contains("logs/a-b@S1.log", "logs/a~b-c@S1.log", "logs/a-b~c@S2.log")
        .allMatch(file -> file.matches("logs/[A-Za-z0-9._@+~-]+\\.log"));
    assertThat(cells.stream().map(cell -> LogFiles.of(cell.name(), 2, "a")))
        .doesNotHaveDuplicates()
        .contains("logs/a-b~c@S1/2-a.log");
  }
}
