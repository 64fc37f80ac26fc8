package dev.phased.sample.checkout;

/** What is wrong with this version. It works alone; what it shares with others, it spoils. */
enum Fault {
  /** Reads the new column only, in which NULL is 0 to JDBC. */
  NULL_IS_ZERO,
  /** Writes the total without tax to the old column, which has always had it with tax. */
  NET_TOTALS,
  /** Offers a delivery that the first version does not know. */
  NEW_DELIVERY,
  /** Takes the time of its shop for UTC. */
  LOCAL_TIME,
  /** Calculates with euros as floating-point numbers. */
  EUROS_AS_DOUBLES;

  private static final String CHOSEN = System.getenv("FAULT");

  /** Whether the environment variable FAULT names this one. */
  boolean isPresent() {
    return name().equals(CHOSEN);
  }
}
