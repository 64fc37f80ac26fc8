package dev.phased.compat.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.phased.Problem;
import dev.phased.compat.discover.Matrices;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.PlanException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A matrix class; one that has mistakes has no cells, and a verdict that tells them. */
final class MatrixDescriptor extends AbstractTestDescriptor {
  private final Class<?> javaClass;
  private final @Nullable Matrix matrix;
  private final List<Problem> problems;

  private MatrixDescriptor(
      UniqueId id, Class<?> javaClass, @Nullable Matrix matrix, List<Problem> problems) {
    super(id, javaClass.getSimpleName(), ClassSource.from(javaClass));
    this.javaClass = javaClass;
    this.matrix = matrix;
    this.problems = problems;
  }

  static MatrixDescriptor of(UniqueId parent, Class<?> javaClass) {
    UniqueId id = parent.append(Segment.CLASS, javaClass.getName());
    try {
      return new MatrixDescriptor(id, javaClass, Matrices.read(javaClass), List.of());
    } catch (PlanException e) {
      return new MatrixDescriptor(id, javaClass, null, e.problems());
    }
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

  Optional<Matrix> matrix() {
    return Optional.ofNullable(matrix);
  }

  List<Problem> problems() {
    return problems;
  }

  /** What runs on its database; empty if it has mistakes. */
  Optional<DatabaseDescriptor> database() {
    return matrix().map(found -> new DatabaseDescriptor(this, found));
  }

  /** Selects its children. */
  Set<DiscoverySelector> selectors() {
    Set<DiscoverySelector> selectors = new LinkedHashSet<>();
    database().map(node -> selectUniqueId(node.getUniqueId())).ifPresent(selectors::add);
    selectors.add(selectUniqueId(getUniqueId().append(Segment.VERDICT, Segment.VERDICT)));
    return selectors;
  }
}
