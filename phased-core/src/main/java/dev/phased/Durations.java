package dev.phased;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as users write them: {@code 500ms}, {@code 2s}, {@code 5min}, {@code 1h}, {@code 0}.
 */
public final class Durations {
  /** The longest that can be written; PostgreSQL counts timeouts in 31 bits of milliseconds. */
  public static final Duration LONGEST = Duration.ofHours(596);

  /** How a duration is written, as a noun phrase for messages and documents. */
  static final String FORM = "a number and a unit (ms, s, min or h), such as 2s";

  private static final Map<String, Long> UNITS = units();

  /** What people write for a unit elsewhere. */
  private static final Map<String, List<String>> OTHER_NAMES =
      Map.of(
          "ms", List.of("msec", "millis", "milliseconds", "millisecond"),
          "s", List.of("sec", "secs", "seconds", "second"),
          "min", List.of("m", "mins", "minutes", "minute"),
          "h", List.of("hr", "hrs", "hours", "hour"));

  private static final Pattern WRITTEN =
      Pattern.compile("(?<minus>-?)(?<number>\\d+)(?<fraction>[.,]\\d+)?\\s*(?<unit>\\p{L}*)");

  private Durations() {}

  /**
   * The duration that {@code text} stands for, in whole milliseconds from 0 to {@link #LONGEST}.
   * Units may be in any case; every number but 0 needs one.
   *
   * @throws IllegalArgumentException if it stands for none, with the cause and what to write
   */
  public static Duration parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new WrongValueException("is no duration.", "Write " + FORM + ", or 0 for none.");
    }
    String number = written.group("number");
    String unit = written.group("unit").toLowerCase(Locale.ROOT);
    if (!written.group("minus").isEmpty()) {
      throw new WrongValueException("is negative.", "Write " + FORM + ", or 0 for none.");
    }
    if (written.group("fraction") != null) {
      throw fraction(number + written.group("fraction").replace(',', '.'), unit);
    }
    BigInteger amount = new BigInteger(number);
    if (unit.isEmpty() && amount.signum() == 0) {
      return Duration.ZERO;
    }
    Long millis = UNITS.get(unit);
    if (millis == null) {
      throw unit.isEmpty()
          ? new WrongValueException(
              "has no unit.",
              "Write %1$ss for seconds or %1$sms for milliseconds.".formatted(number))
          : unknownUnit(number, unit);
    }
    BigInteger total = amount.multiply(BigInteger.valueOf(millis));
    if (total.compareTo(BigInteger.valueOf(LONGEST.toMillis())) > 0) {
      throw new WrongValueException(
          "is too long.", "The longest is " + print(LONGEST) + "; write 0 for none.");
    }
    return Duration.ofMillis(total.longValueExact());
  }

  /**
   * The shortest text that {@link #parse} reads as {@code duration}, such as {@code 2min} for 120
   * seconds. What is below a millisecond is left out.
   */
  public static String print(Duration duration) {
    long millis = duration.toMillis();
    String text = millis == 0 ? "0" : millis + "ms";
    for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
      if (millis != 0 && millis % unit.getValue() == 0) {
        text = millis / unit.getValue() + unit.getKey();
      }
    }
    return text;
  }

  /**
   * How long something took or lasts, for a reader: at most the two largest units, such as {@code
   * 3min 20s}, {@code 12s} or {@code 850ms}; tenths below ten seconds.
   */
  public static String rough(Duration duration) {
    long millis = Math.max(0, duration.toMillis());
    if (millis < 1_000) {
      return millis + "ms";
    }
    if (millis < 10_000) {
      String tenths = String.format(Locale.ROOT, "%.1f", Math.floor(millis / 100.0) / 10);
      return tenths.replace(".0", "") + "s";
    }
    long seconds = millis / 1_000;
    if (seconds < 60) {
      return seconds + "s";
    }
    long minutes = seconds / 60;
    return minutes < 60
        ? two(minutes, "min", seconds % 60, "s")
        : two(minutes / 60, "h", minutes % 60, "min");
  }

  private static String two(long large, String unit, long small, String smaller) {
    return large + unit + (small == 0 ? "" : " " + small + smaller);
  }

  private static WrongValueException fraction(String number, String unit) {
    String next = "Write " + FORM + ".";
    Long millis = UNITS.get(unit);
    if (millis != null) {
      BigDecimal total = new BigDecimal(number).multiply(BigDecimal.valueOf(millis));
      if (total.stripTrailingZeros().scale() <= 0
          && total.compareTo(BigDecimal.valueOf(LONGEST.toMillis())) <= 0) {
        next = "Write " + print(Duration.ofMillis(total.longValueExact())) + ".";
      }
    }
    return new WrongValueException("is a fraction.", next);
  }

  private static WrongValueException unknownUnit(String number, String unit) {
    String next =
        OTHER_NAMES.entrySet().stream()
            .filter(names -> names.getValue().contains(unit))
            .map(names -> "Write " + number + names.getKey() + ".")
            .findAny()
            .orElse("Units are ms, s, min and h.");
    return new WrongValueException("has the unknown unit " + unit + ".", next);
  }

  private static Map<String, Long> units() {
    Map<String, Long> units = new LinkedHashMap<>();
    units.put("ms", 1L);
    units.put("s", 1_000L);
    units.put("min", 60_000L);
    units.put("h", 3_600_000L);
    return units;
  }
}
