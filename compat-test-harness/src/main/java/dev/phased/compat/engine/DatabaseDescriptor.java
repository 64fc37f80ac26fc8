package dev.phased.compat.engine;

import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** The cells of a matrix that run on one database. */
final class DatabaseDescriptor extends AbstractTestDescriptor {
  private final MatrixDescriptor matrix;

  DatabaseDescriptor(MatrixDescriptor matrix, String database) {
    super(
        matrix.getUniqueId().append(Segment.DATABASE, database),
        database,
        ClassSource.from(matrix.javaClass()));
    this.matrix = matrix;
  }

  MatrixDescriptor matrix() {
    return matrix;
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
