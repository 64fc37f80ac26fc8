package dev.phased.sample.parcels;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "parcels")
class Parcel {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String recipient;

  private @Nullable Integer weightGrams;

  /** For Hibernate. */
  protected Parcel() {
    this("", null);
  }

  Parcel(String recipient, @Nullable Integer weightGrams) {
    this.recipient = recipient;
    this.weightGrams = weightGrams;
  }

  long id() {
    return Objects.requireNonNull(id, "not saved yet");
  }

  String recipient() {
    return recipient;
  }

  @Nullable Integer weightGrams() {
    return weightGrams;
  }
}
