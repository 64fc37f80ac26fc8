package dev.phased.compat.app;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** How an app is seen to be ready. */
public sealed interface Readiness {
  /** What has not happened if it is not ready. */
  String missing();

  /** What an annotation says: {@code ready = "…"}. */
  String written();

  /**
   * An HTTP path answers with a status from 200 to 299.
   *
   * @param path with its leading slash
   */
  record Http(String path) implements Readiness {
    @Override
    public String missing() {
      return "GET "
          + path
          + " on the port it was given has not answered with a status from 200 to 299";
    }

    @Override
    public String written() {
      return path;
    }
  }

  /** The port takes connections. */
  record Port() implements Readiness {
    @Override
    public String missing() {
      return "nobody takes connections on the port it was given";
    }

    @Override
    public String written() {
      return PORT;
    }
  }

  /**
   * A line of the log matches.
   *
   * @param pattern a regular expression that is found in the line, with placeholders
   */
  record Line(String pattern) implements Readiness {
    @Override
    public String missing() {
      return "no line of its log matches " + pattern;
    }

    @Override
    public String written() {
      return LINE + pattern;
    }
  }

  /** What an annotation writes for {@link Port}. */
  String PORT = "port";

  /** What stands before the pattern of a {@link Line}. */
  String LINE = "log:";

  /**
   * Reads what an annotation says.
   *
   * @throws IllegalArgumentException if it says nothing of the kind
   */
  static Readiness of(String text) {
    if (text.startsWith("/")) {
      return new Http(text);
    }
    if (text.equals(PORT)) {
      return new Port();
    }
    if (text.startsWith(LINE) && text.length() > LINE.length()) {
      String pattern = text.substring(LINE.length());
      try {
        Pattern unused = Pattern.compile(Placeholders.blank(pattern));
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(e.getDescription(), e);
      }
      return new Line(pattern);
    }
    throw new IllegalArgumentException("it is neither a path nor port nor log:");
  }
}
