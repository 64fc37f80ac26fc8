package dev.phased.sample.tickets;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tickets")
class Ticket {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private @Nullable Long id;

  private String title;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Version private long version;

  /** For Hibernate. */
  protected Ticket() {
    this("", Status.OPEN);
  }

  Ticket(String title, Status status) {
    this.title = title;
    this.status = status;
  }

  long id() {
    return Objects.requireNonNull(id, "not saved yet");
  }

  String title() {
    return title;
  }

  Status status() {
    return status;
  }

  long version() {
    return version;
  }

  void changeTo(String newTitle, Status newStatus) {
    title = newTitle;
    status = newStatus;
  }
}
