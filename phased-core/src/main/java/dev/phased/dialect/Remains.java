package dev.phased.dialect;

import java.util.List;

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
}
