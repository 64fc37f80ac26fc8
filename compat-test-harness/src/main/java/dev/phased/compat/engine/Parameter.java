package dev.phased.compat.engine;

import org.jspecify.annotations.Nullable;

/**
 * Every parameter, with its default and what it does. Reading, the reference and the metadata for
 * other tools use this table.
 */
enum Parameter {
  CELLS(
      Parameters.CELLS,
      null,
      "all",
      "The cells to run: ids and patterns such as v1@*, with commas between."),
  DATABASES(
      Parameters.DATABASES,
      null,
      "what classes say",
      "The databases to run on, with commas between, each as in @OnDatabase."),
  REQUIRE(
      Parameters.REQUIRE,
      "any",
      "What to do if a database is not there: all lets the verdict fail, any aborts it."),
  EXTERNAL_USER(Parameters.EXTERNAL_USER, null, "as in the URL", "Who uses external databases."),
  EXTERNAL_PASSWORD(
      Parameters.EXTERNAL_PASSWORD, null, "as in the URL", "The password of that user."),
  EXTERNAL_TABLES(
      Parameters.EXTERNAL_TABLES,
      "false",
      "Whether external databases may have tables; true or false."),
  PARALLELISM(
      Parameters.PARALLELISM,
      null,
      "the number of processors",
      "How many cells run at a time, 1 or more; timed cells run alone."),
  SCENARIO_TIMEOUT(
      Parameters.SCENARIO_TIMEOUT, "60", "How long one scenario may take, in seconds; 1 or more."),
  MIGRATION_TIMEOUT(
      Parameters.MIGRATION_TIMEOUT,
      "600", // Twice as long as a migration tries to get its locks when nobody says otherwise.
      "How long it may take to get from one schema state to the next, in seconds; 1 or more. The"
          + " sessions of a migration that takes longer are ended."),
  TRAFFIC(
      Parameters.TRAFFIC,
      "800",
      "How long workloads run before and after each migration, in milliseconds; 1 or more."),
  OWNER(
      Parameters.OWNER,
      null,
      "nobody",
      "Who answers for the migrations whose directive names no owner; the runbook says so."),
  CONTRACT_NOT_BEFORE(
      Parameters.CONTRACT_NOT_BEFORE,
      null,
      "any day",
      "The day from which on contracts may run whose directive names no day, such as 2027-01-31;"
          + " the plan and the runbook say so."),
  OUTPUT(
      Parameters.OUTPUT,
      "target/phased-compat",
      "Where reports are written, in a directory for each matrix.");

  private final String key;
  private final @Nullable String value;
  private final String byDefault;
  private final String doc;

  Parameter(String key, String value, String doc) {
    this(key, value, value, doc);
  }

  Parameter(String key, @Nullable String value, String byDefault, String doc) {
    this.key = key;
    this.value = value;
    this.byDefault = byDefault;
    this.doc = doc;
  }

  /** The name, such as {@code phased.compat.cells}. */
  String key() {
    return key;
  }

  /** What holds if it is not set, as one would set it; null if there is no such text. */
  @Nullable String value() {
    return value;
  }

  /** What holds if it is not set, in words. */
  String byDefault() {
    return byDefault;
  }

  /** What it does, as one sentence or two. */
  String doc() {
    return doc;
  }
}
