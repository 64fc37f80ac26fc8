package dev.phased.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the commands end with. Picocli ends with the code of {@link #USAGE}, too. */
enum ExitCode {
  /** Done; asked whether it may be deployed: yes. */
  OK(0, "every matrix is SAFE; of other commands: done"),

  /** Asked whether it may be deployed: no order of steps is safe. */
  UNSAFE(20, "a matrix is UNSAFE"),

  /** Asked whether it may be deployed: too little is known. */
  UNKNOWN(21, "a matrix is UNKNOWN: something was not run, or runs contradict each other"),

  /** Asked whether it may be deployed: it could be, but an exception is stale or over. */
  STALE(22, "all are SAFE, but an @Expect is stale, or its last day is over today"),

  /** A file that cannot be read or written, or an argument that cannot be. */
  USAGE(2, "an argument is wrong, or a report is missing, damaged, or of a newer format"),

  /** A fault of this program. */
  INTERNAL(1, "a fault of phased itself");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** When a command ends with it, for its help and the guide. */
  String meaning() {
    return meaning;
  }

  /** All meanings by their code, for the help of a command. */
  static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(one -> table.put(String.valueOf(one.code), one.meaning));
    return table;
  }
}
