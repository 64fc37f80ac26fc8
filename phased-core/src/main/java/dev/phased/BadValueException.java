package dev.phased;

import java.util.List;

/** One or more settings have a value that cannot be used. Thrown before anything has been run. */
public final class BadValueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> messages;

  /** Reports each of {@code messages}, one a line; each names the setting as its user writes it. */
  public BadValueException(List<String> messages) {
    super(String.join("\n", messages));
    this.messages = List.copyOf(messages);
  }

  /** One message for each wrong setting, in the order of the settings. */
  public List<String> messages() {
    return messages;
  }
}
