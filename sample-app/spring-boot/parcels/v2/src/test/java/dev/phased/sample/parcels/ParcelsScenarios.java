package dev.phased.sample.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.RunningApp;
import dev.phased.compat.Scenario;
import dev.phased.compat.Workload;
import dev.phased.sample.parcels.ParcelsClient.Parcel;
import org.springframework.http.HttpStatus;

/** What callers of the service rely on, and what they do all day. */
abstract class ParcelsScenarios {
  // tag::scenarios[]
  @Scenario
  void acceptsAParcel(RunningApp app) {
    ParcelsClient parcels = new ParcelsClient(app);

    Parcel accepted = parcels.accept("ann");

    assertThat(parcels.search("ann")).contains(accepted);
  }

  @Scenario
  void knowsWhichParcelsThereAre(RunningApp app) {
    assertThat(new ParcelsClient(app).answerFor(4711)).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Workload(maxStall = "10s")
  void acceptsAndFindsParcels(RunningApp app) {
    ParcelsClient parcels = new ParcelsClient(app);
    Parcel accepted = parcels.accept("bob");
    parcels.show(accepted.id());
    parcels.search("ann");
  }
  // end::scenarios[]
}
