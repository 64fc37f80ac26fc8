package dev.phased.compat.app;

import dev.phased.compat.database.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an app knows and a report must not tell: passwords, tokens and keys. */
public final class Secrets {
  private static final String HIDDEN = "***";

  /** Shorter ones are words that occur anywhere. */
  private static final int SHORTEST = 6;

  private static final String NAMES =
      "pass(?:word|wd|phrase)?|pwd|secret|token|api[-_]?key|private[-_]?key|credentials?";

  /** Such as {@code password=x}, {@code "db.password": "x"} or {@code PASSWORD 'x'}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "((?:"
              + NAMES
              + ")(?:[\"']?\\s*[=:]\\s*|\\s+(?=')))(?:\"[^\"]*\"|'[^']*'|[^\\s\"'&,;)}\\]]+)",
          Pattern.CASE_INSENSITIVE);

  /** Such as {@code postgresql://user:x@host}. */
  private static final Pattern IN_ADDRESS = Pattern.compile("(://[^\\s/:@]*:)[^\\s/@]+(?=@)");

  private static final Pattern IN_HEADER =
      Pattern.compile(
          "(Authorization[\"']?\\s*[=:]\\s*[\"'\\[]?\\w+\\s+)[^\\s\"',\\]]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(?:" + NAMES + ").*", Pattern.CASE_INSENSITIVE);

  private final List<String> values;

  private Secrets(List<String> values) {
    this.values = values;
  }

  /** What an app is given, and how it gets into its database. */
  static Secrets of(Inputs inputs, Database database) {
    List<String> values = new ArrayList<>();
    // A password that is the user's name, as test databases have it, would hide the name too.
    if (!database.password().equals(database.user())) {
      values.add(database.password());
    }
    Stream.of(inputs.env(), inputs.properties())
        .flatMap(given -> given.entrySet().stream())
        .filter(given -> SECRET_NAME.matcher(given.getKey()).matches())
        .forEach(given -> values.add(given.getValue()));
    values.removeIf(value -> value.length() < SHORTEST || value.startsWith("{"));
    values.sort(Comparator.comparing(String::length).reversed());
    return new Secrets(List.copyOf(values));
  }

  /** The text with {@code ***} for each of them. */
  public String hide(String text) {
    String hidden = text;
    for (String value : values) {
      hidden = hidden.replace(value, HIDDEN);
    }
    hidden = NAMED.matcher(hidden).replaceAll("$1" + HIDDEN);
    hidden = IN_ADDRESS.matcher(hidden).replaceAll("$1" + HIDDEN);
    return IN_HEADER.matcher(hidden).replaceAll("$1" + HIDDEN);
  }
}
