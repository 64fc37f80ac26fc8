package dev.phased.sample.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.HandOff;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Scenario;
import dev.phased.sample.tickets.TicketsClient.Ticket;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What callers of the service rely on, whichever version answers. */
abstract class TicketsHandOffs {
  @Scenario
  void opensAndRenamesATicket(RunningApp app) {
    TicketsClient tickets = new TicketsClient(app);
    Ticket opened = tickets.open("first", "OPEN");

    assertThat(tickets.rename(opened, "second")).isEqualTo(HttpStatus.OK);

    assertThat(tickets.show(opened.id()).title()).isEqualTo("second");
  }

  // tag::status[]
  /** The newest status that the writer offers. */
  static class StatusSurvives implements HandOff<Ticket> {
    @Override
    public Ticket write(RunningApp writer) {
      TicketsClient tickets = new TicketsClient(writer);
      List<String> offered = tickets.statuses();
      return tickets.open("first", offered.get(offered.size() - 1));
    }

    @Override
    public void read(RunningApp reader, Ticket written) {
      assertThat(new TicketsClient(reader).show(written.id()).status()).isEqualTo(written.status());
    }
  }

  // end::status[]

  // tag::version[]
  /** Who counts versions refuses a change of what has changed since. */
  static class NoChangeIsLost implements HandOff<Ticket> {
    @Override
    public Ticket write(RunningApp writer) {
      return new TicketsClient(writer).open("first", "OPEN");
    }

    @Override
    public void read(RunningApp reader, Ticket written) {
      TicketsClient tickets = new TicketsClient(reader);
      assertThat(tickets.rename(tickets.show(written.id()), "second")).isEqualTo(HttpStatus.OK);
    }

    @Override
    public void readBack(RunningApp writer, Ticket written) {
      assertThat(new TicketsClient(writer).rename(written, "third"))
          .isEqualTo(written.version() == null ? HttpStatus.OK : HttpStatus.CONFLICT);
    }
  }
  // end::version[]
}
