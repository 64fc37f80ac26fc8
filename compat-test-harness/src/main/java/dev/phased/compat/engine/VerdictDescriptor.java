package dev.phased.compat.engine;

import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** The last test of a matrix: what its cells say together. */
final class VerdictDescriptor extends AbstractTestDescriptor {
  VerdictDescriptor(MatrixDescriptor matrix) {
    super(
        matrix.getUniqueId().append(Segment.VERDICT, Segment.VERDICT),
        Segment.VERDICT,
        ClassSource.from(matrix.javaClass()));
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }
}
