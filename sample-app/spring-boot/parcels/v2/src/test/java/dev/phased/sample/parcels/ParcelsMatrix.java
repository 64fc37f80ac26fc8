package dev.phased.sample.parcels;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;

/** Whether parcels can get a weight and lose their depot code while the service is up. */
// tag::matrix[]
@CompatibilityMatrix(title = "Parcels: a weight comes, the depot code goes")
@FlywayHistory(locations = "jar:v2!/db/migration")
@AppVersion(
    id = "v1",
    jar = "target/versions/parcels-production.jar",
    args = "--spring.config.additional-location=file:src/test/resources/matrix.properties",
    ready = "port",
    startTimeout = "5min")
@AppVersion(
    id = "v2",
    jar = "target/parcels-v2-exec.jar",
    args = "--spring.config.additional-location=file:src/test/resources/matrix.properties",
    ready = "port",
    startTimeout = "5min")
class ParcelsMatrix extends ParcelsScenarios {}
// end::matrix[]
