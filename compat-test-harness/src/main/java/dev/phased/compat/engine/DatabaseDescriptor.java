package dev.phased.compat.engine;

import dev.phased.compat.discover.Matrix;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The cells of a matrix that run on one database. */
final class DatabaseDescriptor extends AbstractTestDescriptor {
  private final Matrix matrix;

  DatabaseDescriptor(MatrixDescriptor parent, Matrix matrix) {
    // Surefire takes a class for a suite of its own, with counts and a name of its own.
    super(
        parent.getUniqueId().append(Segment.DATABASE, matrix.plan().database()),
        matrix.plan().database(),
        MethodSource.from(matrix.type(), matrix.scenarios().get(0).method()));
    this.matrix = matrix;
  }

  String name() {
    return matrix.plan().database();
  }

  /** All that the plan has, selected or not, in its order; new ones each time. */
  Stream<CellDescriptor> cells() {
    return matrix.plan().cells().stream()
        .map(cell -> new CellDescriptor(getUniqueId(), matrix, cell));
  }

  /** The cells below this that are to run. */
  List<CellDescriptor> selected() {
    return getChildren().stream()
        .filter(CellDescriptor.class::isInstance)
        .map(CellDescriptor.class::cast)
        .toList();
  }

  Set<DiscoverySelector> selectors(CellFilter filter) {
    return cells()
        .filter(cell -> filter.selects(cell.cell().id()))
        .map(cell -> DiscoverySelectors.selectUniqueId(cell.getUniqueId()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Set<TestTag> getTags() {
    return getParent().map(TestDescriptor::getTags).orElse(Set.of());
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
