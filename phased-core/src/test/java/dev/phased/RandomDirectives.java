package dev.phased;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Directives and scripts drawn by lot. */
final class RandomDirectives {
  private static final List<String> NOISE =
      List.of(
          "--",
          "-- phased:",
          "phased",
          ":",
          "expand",
          "contract",
          "lock_timeout",
          "=",
          "2s",
          "retries=1",
          "\n",
          "\r\n",
          " ",
          "\t",
          "'",
          "\"",
          "`",
          "$$",
          "$a$",
          "/*",
          "*/",
          "#",
          "\\",
          ";",
          "SELECT 1",
          "DELIMITER $$",
          "E'",
          "\uFEFF",
          "phase:",
          "/*!1",
          "\r",
          "\u00A0",
          "\u0085",
          "\u2028",
          "\u3000",
          "phased: expand ",
          "retry_for",
          "0",
          "loses=a.b,c",
          "fills",
          "owner",
          "not_before=2027-01-31",
          "online=true",
          ",",
          ".",
          "-",
          "\uD83D\uDC18");

  private RandomDirectives() {}

  /** A directive that says at least one thing, and that every carrier of text can carry. */
  static Directive any(Random random) {
    Map<DirectiveKey, Object> values = new EnumMap<>(DirectiveKey.class);
    while (values.isEmpty()) {
      if (random.nextBoolean()) {
        values.put(DirectiveKey.PHASE, pick(List.of(Phase.values()), random));
      }
      for (DirectiveKey key :
          List.of(
              DirectiveKey.LOCK_TIMEOUT, DirectiveKey.STATEMENT_TIMEOUT, DirectiveKey.RETRY_FOR)) {
        if (random.nextBoolean()) {
          values.put(key, duration(random));
        }
      }
      if (random.nextBoolean()) {
        values.put(DirectiveKey.RETRIES, random.nextInt(100));
      }
      for (DirectiveKey key : List.of(DirectiveKey.LOSES, DirectiveKey.FILLS)) {
        if (random.nextInt(4) == 0) {
          values.put(key, pick(List.of("orders.note", "a.b,c", "audit", "\"x\".y"), random));
        }
      }
      if (random.nextInt(4) == 0) {
        values.put(
            DirectiveKey.OWNER, pick(List.of("ann", "team-checkout", "\u00E9quipe"), random));
      }
      if (random.nextInt(4) == 0) {
        values.put(DirectiveKey.NOT_BEFORE, LocalDate.ofEpochDay(random.nextInt(40_000)));
      }
    }
    return Directive.of(values);
  }

  static Duration duration(Random random) {
    long[] units = {0, 1, 1_000, 60_000, 3_600_000};
    return Duration.ofMillis(units[random.nextInt(units.length)] * random.nextInt(500));
  }

  /** A script whose directive lines say {@code directive}, in any order, case and spacing. */
  static String script(Directive directive, Random random) {
    List<String> words = new ArrayList<>(List.of(directive.words().split(" ")));
    Collections.shuffle(words, random);
    String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder script = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    while (!words.isEmpty()) {
      if (random.nextInt(3) == 0) {
        script.append(random.nextBoolean() ? "-- for people" : "/* for\npeople */").append(lineEnd);
      }
      script.append(blanks(random, 0)).append("--").append(blanks(random, 0));
      script.append(anyCase("phased", random)).append(':');
      int count = 1 + random.nextInt(words.size());
      for (String word : List.copyOf(words.subList(0, count))) {
        String equals = blanks(random, 0) + "=" + blanks(random, 0);
        script.append(blanks(random, 1)).append(spelled(word, random).replace("=", equals));
      }
      script.append(blanks(random, 0)).append(lineEnd);
      words.subList(0, count).clear();
    }
    return script + "SELECT 1;" + lineEnd;
  }

  /** Pieces of SQL and of directives that make no sense together. */
  static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(pick(NOISE, random));
    }
    return text.toString();
  }

  /** A script that was right until a few pieces were added, dropped or swapped. */
  static String damaged(Random random) {
    StringBuilder text = new StringBuilder(script(any(random), random));
    for (int i = random.nextInt(5); i >= 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, pick(NOISE, random));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
        default -> {
          String piece = text.substring(at, Math.min(text.length(), at + 12));
          text.insert(random.nextInt(text.length() + 1), piece);
        }
      }
    }
    return text.toString();
  }

  static <T> T pick(List<T> choice, Random random) {
    return choice.get(random.nextInt(choice.size()));
  }

  private static String blanks(Random random, int least) {
    StringBuilder blanks = new StringBuilder();
    for (int i = random.nextInt(least, 3); i > 0; i--) {
      blanks.append(random.nextBoolean() ? ' ' : '\t');
    }
    return blanks.toString();
  }

  /** In any case, but for what is a name: there the case counts. */
  private static String spelled(String word, Random random) {
    boolean name = word.startsWith("loses") || word.startsWith("fills") || word.startsWith("owner");
    return name ? word : anyCase(word, random);
  }

  private static String anyCase(String word, Random random) {
    return random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT);
  }
}
