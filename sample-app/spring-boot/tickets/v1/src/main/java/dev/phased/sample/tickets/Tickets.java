package dev.phased.sample.tickets;

import org.springframework.data.jpa.repository.JpaRepository;

interface Tickets extends JpaRepository<Ticket, Long> {}
