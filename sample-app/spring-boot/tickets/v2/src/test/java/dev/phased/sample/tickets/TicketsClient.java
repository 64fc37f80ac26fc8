package dev.phased.sample.tickets;

import dev.phased.compat.RunningApp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

/** Calls the service as its callers do. */
record TicketsClient(RunningApp app) {
  private static final RestClient HTTP = RestClient.create();
  private static final ParameterizedTypeReference<List<String>> TEXTS =
      new ParameterizedTypeReference<>() {};

  /**
   * What a version shows of a ticket.
   *
   * @param version none if it does not count versions
   */
  record Ticket(long id, String title, String status, @Nullable Long version) {}

  Ticket open(String title, String status) {
    return HTTP.post()
        .uri(app.url() + "/tickets")
        .body(Map.of("title", title, "status", status))
        .retrieve()
        .body(Ticket.class);
  }

  Ticket show(long id) {
    return HTTP.get().uri(app.url() + "/tickets/{id}", id).retrieve().body(Ticket.class);
  }

  /** The status of the answer to a change of what was seen before. */
  HttpStatusCode rename(Ticket seen, String title) {
    return HTTP.put()
        .uri(app.url() + "/tickets/{id}", seen.id())
        .body(new Ticket(seen.id(), title, seen.status(), seen.version()))
        .exchange((request, response) -> response.getStatusCode());
  }

  List<String> statuses() {
    return HTTP.get().uri(app.url() + "/tickets/statuses").retrieve().body(TEXTS);
  }
}
