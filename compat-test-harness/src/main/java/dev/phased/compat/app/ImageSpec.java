package dev.phased.compat.app;

import java.time.Duration;

/**
 * An image, run in a container.
 *
 * @param id the version
 * @param origin what its annotation names
 * @param image its name, such as {@code acme/checkout:2}
 * @param port where it listens in its container
 * @param inputs what it is given
 * @param readiness how it is seen to be ready
 * @param startTimeout how long that may take
 */
public record ImageSpec(
    String id,
    String origin,
    String image,
    int port,
    Inputs inputs,
    Readiness readiness,
    Duration startTimeout)
    implements AppSpec {}
