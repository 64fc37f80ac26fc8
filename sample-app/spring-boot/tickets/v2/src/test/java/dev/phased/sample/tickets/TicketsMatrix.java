package dev.phased.sample.tickets;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.LiquibaseHistory;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Workload;

/** Whether tickets can get a version, and later a status more, while the service is up. */
// tag::matrix[]
@CompatibilityMatrix(title = "Tickets: changes are counted")
@LiquibaseHistory(changelog = "jar:v2!/db/changelog/db.changelog-master.yaml")
@AppVersion(
    id = "v1",
    jar = "target/versions/tickets-production.jar",
    args = "--spring.config.additional-location=file:src/test/resources/matrix.properties",
    ready = "port",
    startTimeout = "5min")
@AppVersion(
    id = "v2",
    jar = "target/tickets-v2-exec.jar",
    args = "--spring.config.additional-location=file:src/test/resources/matrix.properties",
    ready = "port",
    startTimeout = "5min")
class TicketsMatrix extends TicketsHandOffs {
  @Workload(maxStall = "10s")
  void opensATicket(RunningApp app) {
    TicketsClient tickets = new TicketsClient(app);
    tickets.show(tickets.open("first", "OPEN").id());
  }
}
// end::matrix[]
