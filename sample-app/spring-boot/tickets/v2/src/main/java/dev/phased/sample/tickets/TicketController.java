package dev.phased.sample.tickets;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tickets")
class TicketController {
  private final TicketService tickets;
  private final boolean waiting;

  /** Tickets can wait once {@code tickets.waiting} is set, which is when v1 is gone. */
  TicketController(TicketService tickets, @Value("${tickets.waiting:false}") boolean waiting) {
    this.tickets = tickets;
    this.waiting = waiting;
  }

  record Written(String title, Status status, @Nullable Long version) {}

  record Shown(long id, String title, Status status, long version) {
    static Shown of(Ticket ticket) {
      return new Shown(ticket.id(), ticket.title(), ticket.status(), ticket.version());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown open(@RequestBody Written ticket) {
    return Shown.of(tickets.open(ticket.title(), ticket.status()));
  }

  @GetMapping("/{id}")
  Shown show(@PathVariable long id) {
    return Shown.of(tickets.find(id));
  }

  @PutMapping("/{id}")
  Shown change(@PathVariable long id, @RequestBody Written ticket) {
    return Shown.of(tickets.change(id, ticket.title(), ticket.status(), ticket.version()));
  }

  /** What callers may choose from. */
  @GetMapping("/statuses")
  List<Status> statuses() {
    return Arrays.stream(Status.values())
        .filter(status -> waiting || status != Status.WAITING)
        .toList();
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  void changedMeanwhile(ObjectOptimisticLockingFailureException e) {}
}
