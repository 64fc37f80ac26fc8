package dev.phased.sample.tickets;

enum Status {
  OPEN,
  CLOSED,
  /** For an answer. */
  WAITING
}
