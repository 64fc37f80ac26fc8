package dev.phased.sample.tickets;

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

  Ticket change(long id, String title, Status status) {
    Ticket ticket = tickets.findById(id).orElseThrow();
    ticket.changeTo(title, status);
    return tickets.saveAndFlush(ticket);
  }
}
