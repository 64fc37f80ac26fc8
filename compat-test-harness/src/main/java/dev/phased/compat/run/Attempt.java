package dev.phased.compat.run;

import dev.phased.compat.result.CellResult;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What came of a part of a cell: a value to go on with, or the result of the cell because something
 * went wrong. One of them is there.
 */
record Attempt<T>(@Nullable T value, @Nullable CellResult result) {
  void use(Consumer<T> onValue, Consumer<CellResult> onResult) {
    T there = value;
    CellResult wrong = result;
    if (wrong != null) {
      onResult.accept(wrong);
    } else if (there != null) {
      onValue.accept(there);
    }
  }
}
