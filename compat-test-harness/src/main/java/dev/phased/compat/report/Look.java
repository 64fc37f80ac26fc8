package dev.phased.compat.report;

import java.util.Locale;

/** How each mark looks: a sign and a word, so that colour is never alone. */
enum Look {
  WORKS('+', "\u2705", "works", "32", "The version works on this schema."),
  GONE('x', "\u2611\uFE0F", "gone", "36", "It fails, as the contract declares."),
  ACCEPTED('=', "\uD83D\uDCDD", "accepted", "36", "It fails, and somebody has accepted that."),
  FAILS('-', "\u2796", "fails", "33", "It fails, and nobody asked that it work."),
  BROKEN('!', "\u274C", "BROKEN", "31;1", "Not what was required, or promised by a phase."),
  NOT_RUN('?', "\u2753", "not run", "35", "Nothing is known.");

  private final char sign;
  private final String emoji;
  private final String word;
  private final String ansi;
  private final String meaning;

  Look(char sign, String emoji, String word, String ansi, String meaning) {
    this.sign = sign;
    this.emoji = emoji;
    this.word = word;
    this.ansi = ansi;
    this.meaning = meaning;
  }

  /** Sign and word, such as {@code + works}. */
  String plain() {
    return sign + " " + word;
  }

  String emoji() {
    return emoji;
  }

  String word() {
    return word;
  }

  String ansi() {
    return ansi;
  }

  String meaning() {
    return meaning;
  }

  /** Its name in style sheets and for icons, such as {@code not-run}. */
  String css() {
    return word.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Whether it is as it should be. */
  boolean isGood() {
    return this == WORKS || this == GONE;
  }

  /** Whether something happened that one may want to read about. */
  boolean hasStory() {
    return this != WORKS && this != NOT_RUN;
  }

  /** Whether its evidence is shown from the start. */
  boolean isOpen() {
    return this == BROKEN;
  }
}
