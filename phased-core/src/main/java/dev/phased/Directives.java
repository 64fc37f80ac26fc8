package dev.phased;

/** Reads directives from the places that can carry one. */
public final class Directives {
  private Directives() {}

  /**
   * The directive in the comment lines before the first statement of an SQL script.
   *
   * @param file the script's name, as its user knows it
   * @param script its whole text
   * @throws DirectiveException if any directive in the script is wrong, with every mistake
   */
  public static Directive inSql(String file, String script) {
    return Directive.NONE;
  }

  /**
   * The directive in a free comment, such as a changeset's; a comment without {@code phased:} has
   * none.
   *
   * @param source what carries the comment: a file, and a changeset's id if it has one
   * @throws DirectiveException if the directive is wrong, with every mistake
   */
  public static Directive inComment(String source, String comment) {
    return Directive.NONE;
  }

  /**
   * The directive that {@link Phased} on a class, or on one of its superclasses, stands for.
   *
   * @throws DirectiveException if a value of it is wrong, with every mistake
   */
  public static Directive onClass(Class<?> type) {
    return Directive.NONE;
  }
}
