package dev.phased.compat;

/**
 * Data that one version of the app writes and another must read, by value. A static class nested in
 * the matrix class, or in one that it extends, with a constructor without parameters. It is tried
 * with every ordered pair of versions on each schema on which both run, and across each migration:
 * written before it, read after it.
 *
 * <p>Several hand-offs share a database, one after the other, so each makes data of its own and
 * tells it by its id. A cell gets an instance of its own.
 *
 * @param <T> what the reader has to know to find the data and to check it, such as an id
 */
public interface HandOff<T> {
  /**
   * Has a version write.
   *
   * @return what {@link #read} is given
   * @throws Exception if the version does not do it; this version is at fault then
   */
  T write(RunningApp writer) throws Exception;

  /**
   * Checks that another version finds what was written, and that it is the same.
   *
   * @throws Exception if it does not; so may an assertion
   */
  void read(RunningApp reader, T written) throws Exception;

  /**
   * Checks, through the version that wrote, what has become of the data since another version read
   * it, and perhaps changed it. By default nothing is checked. Not called if a migration lies
   * between writing and reading.
   *
   * @throws Exception if it is not as it should be; so may an assertion
   */
  default void readBack(RunningApp writer, T written) throws Exception {}
}
