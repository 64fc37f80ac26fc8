package dev.phased.compat.explain;

import java.util.regex.Pattern;

/**
 * What a migration does to a thing: how one recognises it, says it, and does it without harm. In
 * the texts stands {@code %s} for the thing. What is not there may be still to come; all else has
 * been done.
 */
enum Deed {
  DROPS_COLUMN(
      "\\bdrop\\s+(?:column\\s+)?(?:if\\s+exists\\s+)?%s(?!\\w)",
      "drops the column %s",
      "Retire every version that uses %s before that migration runs; one that is to stay must stop using it."),
  RENAMES_COLUMN(
      "\\brename\\s+(?:column\\s+)?%s\\s+to\\b|\\bchange\\s+(?:column\\s+)?%s\\s",
      "renames the column %s",
      "Add the new column beside %s, write both, and drop the old one once no live version uses it."),
  ADDS_COLUMN(
      "\\badd\\s+(?:column\\s+)?(?:if\\s+not\\s+exists\\s+)?%s(?!\\w)",
      "adds the column %s", "Run that migration before this version is deployed.", true),
  DROPS_TABLE(
      "\\bdrop\\s+(?:table|view)\\s+(?:if\\s+exists\\s+)?%s(?!\\w)",
      "drops %s",
      "Retire every version that uses %s before that migration runs; one that is to stay must stop using it."),
  RENAMES_TABLE(
      "\\balter\\s+table\\s+(?:if\\s+exists\\s+)?%s\\s+rename\\s+to\\b|\\brename\\s+table\\s+%s\\s",
      "renames %s", "Keep the old name as a view until no live version uses it."),
  CREATES_TABLE(
      "\\bcreate\\s+(?:table|view)\\s+(?:if\\s+not\\s+exists\\s+)?%s(?!\\w)",
      "creates %s", "Run that migration before this version is deployed.", true),
  DEMANDS_VALUE(
      "(?<!\\w)%s\\s+set\\s+not\\s+null\\b|\\b(?:add|modify|change)\\s+(?:column\\s+)?(?:if\\s+not\\s+exists\\s+)?%s\\b[^,;]*?\\bnot\\s+null\\b",
      "makes %s NOT NULL",
      "Give %s a default, or make it NOT NULL only once every live version writes it."),
  ADDS_CONSTRAINT(
      "\\bconstraint\\s+%s(?!\\w)",
      "adds the constraint %s",
      "Add it only once every live version obeys it; on PostgreSQL as NOT VALID first, then VALIDATE."),
  ADDS_UNIQUE_INDEX(
      "\\bunique\\s+(?:index|key)\\s+(?:concurrently\\s+)?(?:if\\s+not\\s+exists\\s+)?%s(?!\\w)",
      "makes %s unique", "Add it only once every live version obeys it."),
  CHANGES_TYPE(
      "\\b(?:create|alter|drop)\\s+(?:type|domain)\\s+(?:if\\s+exists\\s+)?%s(?!\\w)",
      "changes the type %s",
      "Add what all live versions know first, and write it only once none is live that does not."),
  DROPS_ROUTINE(
      "\\bdrop\\s+(?:function|procedure|sequence)\\s+(?:if\\s+exists\\s+)?%s(?!\\w)",
      "drops %s",
      "Retire every version that uses %s before that migration runs; one that is to stay must stop using it."),
  CREATES_ROUTINE(
      "\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure|sequence)\\s+(?:if\\s+not\\s+exists\\s+)?%s(?!\\w)",
      "creates %s", "Run that migration before this version is deployed.", true);

  private static final String QUALIFIED = "(?:[\\w\"`]+\\.)?[\"`]?";

  private final String pattern;
  private final String sentence;
  private final String remedy;
  private final boolean toCome;

  Deed(String pattern, String sentence, String remedy) {
    this(pattern, sentence, remedy, false);
  }

  Deed(String pattern, String sentence, String remedy, boolean toCome) {
    this.pattern = pattern;
    this.sentence = sentence;
    this.remedy = remedy;
    this.toCome = toCome;
  }

  /** Whether it matters as long as it has not been done. */
  boolean isToCome() {
    return toCome;
  }

  /** Finds the deed done to a thing of this name, with or without a schema and quotes. */
  Pattern on(String name) {
    String thing = QUALIFIED + Pattern.quote(name) + "[\"`]?";
    return Pattern.compile(pattern.replace("%s", thing), Pattern.CASE_INSENSITIVE);
  }

  String sentence(String name) {
    return sentence.replace("%s", name);
  }

  String remedy(String name) {
    return remedy.replace("%s", name);
  }
}
