package dev.phased.dialect;

/** How much of the work is in the database for good, and how much only in its transaction. */
final class Progress {
  private final String why;
  private final Lexer.Rules rules;
  private int applied;
  private int pending;

  /**
   * @param why why statements stay although a later one fails, as a sentence
   */
  Progress(String why, Lexer.Rules rules) {
    this.why = why;
    this.rules = rules;
  }

  /** A statement is there for good. */
  void applied() {
    applied++;
  }

  /** A statement is there, in a transaction that is still open. */
  void pending() {
    pending++;
  }

  /** The transaction was committed. */
  void committed() {
    applied += pending;
    pending = 0;
  }

  /** The transaction was rolled back. */
  void rolledBack() {
    pending = 0;
  }

  boolean hasApplied() {
    return applied > 0;
  }

  boolean hasPending() {
    return pending > 0;
  }

  /** Why statements stay although a later one fails. */
  String why() {
    return why;
  }

  /** What is left if the work ends with {@code failed}. */
  String saidWith(String failed) {
    StringBuilder text = new StringBuilder(why).append(' ');
    if (applied == 0) {
      text.append("Nothing of it has been applied");
    } else {
      text.append(count(applied, "statement of it has", "statements of it have"))
          .append(" been applied and ")
          .append(applied == 1 ? "stays" : "stay");
    }
    if (pending > 0) {
      text.append(", ")
          .append(count(pending, "later one is", "later ones are"))
          .append(" rolled back with the transaction");
    }
    return text.append("; the one that failed is: ").append(Redaction.of(failed, rules)).toString();
  }

  private static String count(int number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
