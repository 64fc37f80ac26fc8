package dev.phased.sample.tickets;

import java.util.List;
import org.springframework.http.HttpStatus;
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

  TicketController(TicketService tickets) {
    this.tickets = tickets;
  }

  record Written(String title, Status status) {}

  record Shown(long id, String title, Status status) {
    static Shown of(Ticket ticket) {
      return new Shown(ticket.id(), ticket.title(), ticket.status());
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
    return Shown.of(tickets.change(id, ticket.title(), ticket.status()));
  }

  /** What callers may choose from. */
  @GetMapping("/statuses")
  List<Status> statuses() {
    return List.of(Status.values());
  }
}
