package dev.phased.sample.parcels;

import dev.phased.compat.RunningApp;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

/** Calls the service as its callers do, with what every version offers. */
record ParcelsClient(RunningApp app) {
  private static final RestClient HTTP = RestClient.create();
  private static final ParameterizedTypeReference<List<Parcel>> PARCELS =
      new ParameterizedTypeReference<>() {};

  /** What all versions show of a parcel. */
  record Parcel(long id, String recipient) {}

  Parcel accept(String recipient) {
    return HTTP.post()
        .uri(app.url() + "/parcels")
        .body(Map.of("recipient", recipient))
        .retrieve()
        .body(Parcel.class);
  }

  Parcel show(long id) {
    return HTTP.get().uri(app.url() + "/parcels/{id}", id).retrieve().body(Parcel.class);
  }

  HttpStatusCode answerFor(long id) {
    return HTTP.get()
        .uri(app.url() + "/parcels/{id}", id)
        .exchange((request, response) -> response.getStatusCode());
  }

  List<Parcel> search(String recipient) {
    return HTTP.get()
        .uri(app.url() + "/parcels?recipient={recipient}", recipient)
        .retrieve()
        .body(PARCELS);
  }
}
