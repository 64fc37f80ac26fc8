package dev.phased.compat.archunit.shop.migration;

/** What a migration brings with it. */
final class Sql {
  static final String COPY = "UPDATE customers SET email = ".concat("mail");

  private Sql() {}
}
