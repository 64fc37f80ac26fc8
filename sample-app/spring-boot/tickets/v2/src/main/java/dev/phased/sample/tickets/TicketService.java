package dev.phased.sample.tickets;

import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TicketService {
  private final Tickets tickets;

  TicketService(Tickets tickets) {
    this.tickets = tickets;
  }

  Ticket open(String title, Status status) {
    return tickets.save(new Ticket(title, status));
  }

  @Transactional(readOnly = true)
  Ticket find(long id) {
    return tickets.findById(id).orElseThrow();
  }

  /** Callers of v1 don't say which version they have seen. */
  Ticket change(long id, String title, Status status, @Nullable Long seen) {
    Ticket ticket = tickets.findById(id).orElseThrow();
    if (seen != null && seen != ticket.version()) {
      throw new ObjectOptimisticLockingFailureException(Ticket.class, id);
    }
    ticket.changeTo(title, status);
    return tickets.saveAndFlush(ticket);
  }
}
