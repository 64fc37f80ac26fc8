package dev.phased.dialect;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What of some work is in the database after it failed, where no transaction took all of it back.
 *
 * @param applied the statements that stay, without their values, in the order in which they ran;
 *     not more than twenty
 * @param more how many others stay
 * @param nothing whether it is certain that nothing of the work is there, so that it can simply be
 *     run again
 */
public record Remains(List<String> applied, int more, boolean nothing) {
  private static final int SHOWN = 20;

  /** Keeps a copy of {@code applied}. */
  public Remains {
    applied = List.copyOf(applied);
  }

  static Remains of(Ran ran, boolean nothing, Lexer.Rules rules) {
    List<String> applied =
        ran.kept().stream().limit(SHOWN).map(sql -> Redaction.of(sql, rules)).toList();
    return new Remains(applied, ran.count() - applied.size(), nothing);
  }

  /** How many statements stay. */
  public int count() {
    return applied.size() + more;
  }

  /** What stays, as a sentence or as a line and a list below it; ends with a line break. */
  public String words() {
    if (nothing) {
      return "Nothing of it was applied.\n";
    }
    if (count() == 0) {
      return "Whether something of it was applied is not certain.\n";
    }
    return (count() == 1 ? "This was applied and stays:\n" : "These were applied and stay:\n")
        + applied.stream().map(sql -> "  " + sql + "\n").collect(Collectors.joining())
        + (more > 0 ? "  and " + more + " more\n" : "");
  }
}
