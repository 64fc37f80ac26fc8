package dev.phased.dialect;

/** How much of the work is in the database for good, and how much only in its transaction. */
final class Progress {
  private final String why;
  private final Lexer.Rules rules;
  private final Ran applied = new Ran();
  private final Ran pending = new Ran();
  private final Ran silent = new Ran();

  /**
   * @param why why statements stay although a later one fails, as a sentence
   */
  Progress(String why, Lexer.Rules rules) {
    this.why = why;
    this.rules = rules;
  }

  /** A statement is there for good. */
  void applied(String sql) {
    applied.add(sql);
  }

  /** A statement is there, in a transaction that is still open. */
  void pending(String sql) {
    pending.add(sql);
  }

  /** A statement ran that leaves nothing. */
  void silent(String sql) {
    silent.add(sql);
  }

  /** The transaction was committed. */
  void committed() {
    applied.add(pending);
    pending.clear();
  }

  /** The transaction was rolled back. */
  void rolledBack() {
    pending.clear();
  }

  boolean hasApplied() {
    return applied.count() > 0;
  }

  boolean hasPending() {
    return pending.count() > 0;
  }

  Ran allApplied() {
    return applied;
  }

  Ran allPending() {
    return pending;
  }

  Ran allSilent() {
    return silent;
  }

  /** Why statements stay although a later one fails. */
  String why() {
    return why;
  }

  /** What is left if the work ends with {@code failed}. */
  String saidWith(String failed) {
    StringBuilder text = new StringBuilder(why).append(' ');
    if (applied.count() == 0) {
      text.append("Nothing of it has been applied");
    } else {
      text.append(count(applied.count(), "statement of it has", "statements of it have"))
          .append(" been applied and ")
          .append(applied.count() == 1 ? "stays" : "stay");
    }
    if (pending.count() > 0) {
      text.append(", ")
          .append(count(pending.count(), "later one is", "later ones are"))
          .append(" rolled back with the transaction");
    }
    return text.append("; the one that failed is: ").append(Redaction.of(failed, rules)).toString();
  }

  private static String count(int number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
