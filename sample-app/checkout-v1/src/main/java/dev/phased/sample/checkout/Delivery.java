package dev.phased.sample.checkout;

import java.sql.SQLDataException;
import java.util.Arrays;
import java.util.List;

/** How an order gets to its customer. */
enum Delivery {
  STANDARD,
  EXPRESS;

  private static final String INVALID_VALUE = "22023";

  /**
   * The one of that name.
   *
   * @throws SQLDataException if it has none
   */
  static Delivery ofStored(String name) throws SQLDataException {
    return Arrays.stream(values())
        .filter(delivery -> delivery.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new SQLDataException("unknown delivery " + name, INVALID_VALUE));
  }

  /** What customers may choose. */
  static List<String> offered() {
    return Arrays.stream(values()).map(Delivery::name).toList();
  }
}
