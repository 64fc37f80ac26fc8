package dev.phased.compat.engine;

import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.Cell;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** A cell, as a test. */
final class CellDescriptor extends AbstractTestDescriptor {
  private final Cell cell;

  CellDescriptor(UniqueId database, Matrix matrix, Cell cell) {
    // Surefire takes tests without a method for one and the same test, run again and again.
    super(
        database.append(Segment.CELL, cell.id().toString()),
        cell.title(),
        MethodSource.from(matrix.type(), matrix.scenarios().get(0).method()));
    this.cell = cell;
  }

  Cell cell() {
    return cell;
  }

  @Override
  public Set<TestTag> getTags() {
    return getParent().map(TestDescriptor::getTags).orElse(Set.of());
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public String getLegacyReportingName() {
    return cell.id().toString();
  }
}
