package dev.phased.sample.parcels;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

// tag::entity[]
@Entity
@Table(name = "parcels")
class Parcel {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String recipient;

  /** No code reads or writes it. */
  @SuppressWarnings("UnusedVariable")
  private @Nullable String depotCode;

  // end::entity[]

  /** For Hibernate. */
  protected Parcel() {
    this("");
  }

  Parcel(String recipient) {
    this.recipient = recipient;
  }

  long id() {
    return Objects.requireNonNull(id, "not saved yet");
  }

  String recipient() {
    return recipient;
  }
}
