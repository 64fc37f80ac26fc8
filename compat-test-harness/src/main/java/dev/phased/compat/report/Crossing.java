package dev.phased.compat.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Cells as a table: a row for who runs, such as {@code v1:v2}, a column for where, such as {@code
 * S2}. Both are in the name of a cell, before and after its {@code @}; without one, the name is the
 * row.
 */
final class Crossing<T> {
  private final Map<String, Map<String, T>> cells = new LinkedHashMap<>();
  private final List<String> columns;

  Crossing(List<T> cells, Function<T, String> id) {
    for (T cell : cells) {
      String name = id.apply(cell);
      int at = name.indexOf('@');
      String row = at < 0 ? name : name.substring(0, at);
      String column = at < 0 ? "" : name.substring(at + 1);
      this.cells.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(column, cell);
    }
    columns =
        this.cells.values().stream()
            .flatMap(row -> row.keySet().stream())
            .distinct()
            .sorted(Comparator.comparing(Crossing::key))
            .toList();
  }

  static Crossing<Report.Cell> of(List<Report.Cell> cells) {
    return new Crossing<>(cells, Report.Cell::id);
  }

  List<String> rows() {
    return List.copyOf(cells.keySet());
  }

  /** In the order of their names, in which a state comes before the migration to the next. */
  List<String> columns() {
    return columns;
  }

  Optional<T> at(String row, String column) {
    return Optional.ofNullable(cells.getOrDefault(row, Map.of()).get(column));
  }

  /** The name of the cell in a row and a column. */
  static String name(String row, String column) {
    return column.isEmpty() ? row : row + "@" + column;
  }

  /** The table with its heads; empty texts where no cell is. */
  Table table(Function<T, String> text) {
    Table table = new Table();
    if (!columns().equals(List.of(""))) {
      table.add(Stream.concat(Stream.of(""), columns().stream()).toList());
    }
    for (String row : rows()) {
      table.add(
          Stream.concat(
                  Stream.of(row),
                  columns().stream().map(column -> at(row, column).map(text).orElse("")))
              .toList());
    }
    return table;
  }

  /** Such that S9 comes before S10. */
  private static String key(String column) {
    StringBuilder key = new StringBuilder();
    for (String part : column.split(":", -1)) {
      String digits = part.replaceAll("\\D", "");
      key.append(":").append(" ".repeat(Math.max(0, 9 - digits.length()))).append(part);
    }
    return key.toString();
  }
}
