package dev.phased.compat.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.phased.Problem;
import dev.phased.compat.discover.DatabaseChoice;
import dev.phased.compat.discover.Matrices;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.PlanException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A matrix class; one that has mistakes has no cells, and a verdict that tells them. */
final class MatrixDescriptor extends AbstractTestDescriptor {
  private final Class<?> javaClass;
  private final List<Matrix> matrices;
  private final List<Problem> problems;
  private Focus focus = new Focus(Set.of(), Set.of());

  private MatrixDescriptor(
      UniqueId id, Class<?> javaClass, List<Matrix> matrices, List<Problem> problems) {
    super(id, javaClass.getSimpleName(), ClassSource.from(javaClass));
    this.javaClass = javaClass;
    this.matrices = matrices;
    this.problems = problems;
  }

  static MatrixDescriptor of(UniqueId parent, Class<?> javaClass, DatabaseChoice choice) {
    UniqueId id = parent.append(Segment.CLASS, javaClass.getName());
    try {
      return new MatrixDescriptor(id, javaClass, Matrices.read(javaClass, choice), List.of());
    } catch (PlanException e) {
      return new MatrixDescriptor(id, javaClass, List.of(), e.problems());
    }
  }

  @Override
  public Set<TestTag> getTags() {
    return Tags.of(javaClass);
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  @Override
  public String getLegacyReportingName() {
    return javaClass.getName();
  }

  Class<?> javaClass() {
    return javaClass;
  }

  /** One for each database; none if the class has mistakes. */
  List<Matrix> matrices() {
    return matrices;
  }

  /** What of it was selected by itself. */
  Focus focus() {
    return focus;
  }

  /** Leaves only the cells that show what was selected by itself. */
  void focus(EngineDiscoveryRequest request) {
    if (matrices.isEmpty()) {
      return;
    }
    focus = Focus.of(request, matrices.get(0));
    for (TestDescriptor test : List.copyOf(getDescendants())) {
      if (test instanceof CellDescriptor cell && !focus.isOn(cell.cell())) {
        test.removeFromHierarchy();
      }
    }
  }

  List<Problem> problems() {
    return problems;
  }

  /** What runs on each database; new ones each time. */
  Stream<DatabaseDescriptor> databases() {
    return matrices.stream().map(matrix -> new DatabaseDescriptor(this, matrix));
  }

  /** Selects its children. */
  Set<DiscoverySelector> selectors() {
    Set<DiscoverySelector> selectors = new LinkedHashSet<>();
    databases().map(node -> selectUniqueId(node.getUniqueId())).forEach(selectors::add);
    selectors.add(selectUniqueId(getUniqueId().append(Segment.VERDICT, Segment.VERDICT)));
    return selectors;
  }
}
