package dev.phased.compat.app;

import dev.phased.compat.database.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What differs from cell to cell: the words that stand for it, and the variables that hold it.
 *
 * @param port where the app listens
 * @param database its database, as it reaches it
 */
public record Placeholders(int port, Database database) {
  /** The texts with the values in them. */
  public List<String> fill(List<String> texts) {
    return texts.stream().map(this::fill).toList();
  }

  /** The values of a map, filled. */
  public Map<String, String> fill(Map<String, String> texts) {
    Map<String, String> filled = new LinkedHashMap<>();
    texts.forEach((name, value) -> filled.put(name, fill(value)));
    return filled;
  }

  String fill(String text) {
    return fill(text, UnaryOperator.identity());
  }

  /** A regular expression in which the values stand for themselves. */
  public Pattern pattern(String regex) {
    return Pattern.compile(fill(regex, Pattern::quote));
  }

  /** A regular expression as it is checked before there are values. */
  static String blank(String regex) {
    return regex
        .replace("{port}", "0")
        .replace("{jdbcUrl}", "")
        .replace("{user}", "")
        .replace("{password}", "");
  }

  private String fill(String text, UnaryOperator<String> writing) {
    return text.replace("{port}", writing.apply(Integer.toString(port)))
        .replace("{jdbcUrl}", writing.apply(database.url()))
        .replace("{user}", writing.apply(database.user()))
        .replace("{password}", writing.apply(database.password()));
  }

  /** The environment of an app; its own variables win. */
  public void putInto(Map<String, String> environment, Map<String, String> own) {
    environment.put("PORT", Integer.toString(port));
    environment.put("JDBC_URL", database.url());
    environment.put("JDBC_USER", database.user());
    environment.put("JDBC_PASSWORD", database.password());
    environment.putAll(fill(own));
  }
}
