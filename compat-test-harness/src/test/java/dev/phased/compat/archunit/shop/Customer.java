package dev.phased.compat.archunit.shop;

import jakarta.persistence.Entity;

/** A class of the application. */
@Entity
public class Customer {
  /** The name that a migration should not ask for. */
  public String table() {
    return "customers";
  }
}
