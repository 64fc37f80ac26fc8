package dev.phased.compat.discover;

import dev.phased.compat.HandOff;

/**
 * A hand-off of a matrix class.
 *
 * @param type the class that it is
 */
public record HandOffClass(Class<?> type) {
  /** Its name. */
  public String name() {
    return type.getSimpleName();
  }

  /**
   * A new one, for one cell.
   *
   * @throws dev.phased.compat.plan.PlanException if its constructor throws
   */
  @SuppressWarnings("unchecked") // What it writes is given to no other than itself.
  public HandOff<Object> instance() {
    return (HandOff<Object>) Instances.of(type);
  }
}
