package dev.phased.compat.engine;

import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The last test of a matrix: what its cells say together. */
final class VerdictDescriptor extends AbstractTestDescriptor {
  VerdictDescriptor(MatrixDescriptor matrix) {
    // Reports call it by the method, which is none: not all matrices have one.
    super(
        matrix.getUniqueId().append(Segment.VERDICT, Segment.VERDICT),
        Segment.VERDICT,
        MethodSource.from(matrix.javaClass().getName(), Segment.VERDICT));
  }

  @Override
  public Set<TestTag> getTags() {
    return getParent().map(TestDescriptor::getTags).orElse(Set.of());
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }
}
