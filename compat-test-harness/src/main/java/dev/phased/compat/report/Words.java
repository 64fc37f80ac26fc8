package dev.phased.compat.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Times, counts and lists in words. */
final class Words {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Words() {}

  /** Such as {@code 21 November 2026, 16:42 UTC}. */
  static String moment(String instant) {
    return MOMENT.format(Instant.parse(instant));
  }

  /** Such as {@code 31 January 2027}. */
  static String day(String date) {
    return DAY.format(LocalDate.parse(date));
  }

  /** Such as {@code 310 ms}, {@code 4.2 s} or {@code 2 min 5 s}. */
  static String duration(long millis) {
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }
    return millis / 60_000 + " min " + millis / 1_000 % 60 + " s";
  }

  /** Such as {@code 1 statement} or {@code 12 statements}. */
  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Such as {@code v1 and v2}. */
  static String list(List<String> words) {
    return String.join(" and ", words);
  }

  /** What the cells of a kind are called. */
  static String kind(String kind) {
    return switch (kind) {
      case "HAND_OFF" -> "Hand-offs";
      case "TRANSITION" -> "Migrations under traffic";
      case "ROUND_TRIP" -> "Up, down, and up again";
      default -> "Versions on schemas";
    };
  }

  /** So many cells of a kind beside run cells, such as {@code 3 round trips}. */
  static String some(String kind, long number) {
    return switch (kind) {
      case "HAND_OFF" -> count(number, "hand-off");
      case "TRANSITION" -> count(number, "migration") + " under traffic";
      default -> count(number, "round trip");
    };
  }

  /** How to read the table of a kind. */
  static String about(String kind) {
    return switch (kind) {
      case "HAND_OFF" ->
          "v1:v2 is what v1 writes and v2 reads; in S1:S2, it was written on S1 and read on S2.";
      case "TRANSITION" ->
          "The versions that served while the migration ran, and from where to where.";
      case "ROUND_TRIP" -> "S1:S2:S1 goes from S1 to S2, back to S1, and up again.";
      default -> "";
    };
  }

  /** Such as {@code a, b and c}. */
  static String series(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** What a requirement asks. */
  static String requirement(String requirement) {
    return switch (requirement) {
      case "REQUIRED" -> "must work";
      case "INCOMPATIBLE" -> "must be gone";
      default -> "either way is an answer";
    };
  }

  /** What a requirement asks, in a word for a grid. */
  static String asked(String requirement) {
    return switch (requirement) {
      case "REQUIRED" -> "works";
      case "INCOMPATIBLE" -> "gone";
      default -> "either";
    };
  }

  /** How the oldest version that can come back after a step does so. */
  static String back(Report.Rollout rollout, Report.Move move) {
    Report.Rollback back = move.rollback();
    String today = rollout.today().live().get(0);
    if (back.actions().isEmpty()) {
      return back.to().equals(today) ? today + " still serves" : "no way back";
    }
    return "back to "
        + back.to()
        + ": "
        + back.actions().stream().map(Report.Action::text).collect(Collectors.joining(", "))
        + (back.proven() ? "" : " *");
  }

  /** How far the ways back of a plan were run. */
  static String note(List<String> unproven) {
    return unproven.isEmpty()
        ? "Every way back was run."
        : "* Not proven, for no cell was run that shows it: " + String.join("; ", unproven) + ".";
  }

  /** The text with a capital letter. */
  static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A constant as a word, such as {@code not run}. */
  static String plain(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The icon of a verdict. */
  static String icon(String verdict) {
    return switch (verdict) {
      case "SAFE" -> Look.WORKS.css();
      case "UNSAFE" -> Look.BROKEN.css();
      default -> Look.NOT_RUN.css();
    };
  }

  /** What the reasons of a verdict are called. */
  static String heading(String verdict) {
    return verdict.equals("UNSAFE") ? "In the way" : "Missing";
  }

  /** What came out of a cell, and whose fault it was. */
  static String outcome(Report.Cell cell) {
    String blame = cell.blame();
    return plain(cell.outcome()) + (blame == null ? "" : " (" + plain(blame) + ")");
  }

  /** How long a cell took, if it ran. */
  static String ran(Report.Cell cell) {
    return cell.durationMillis() == 0 ? "" : duration(cell.durationMillis());
  }
}
