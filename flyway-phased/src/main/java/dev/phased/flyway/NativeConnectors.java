package dev.phased.flyway;

import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;

/**
 * Flyway's second engine, which asks no resolver, so that phased would be there and do nothing. It
 * has no part for PostgreSQL, MySQL or MariaDB in the open source edition.
 */
final class NativeConnectors {
  private static final Log LOG = LogFactory.getLog(NativeConnectors.class);
  private static final String SWITCH = "org.flywaydb.core.internal.nc.NativeConnectorsModeUtils";
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private NativeConnectors() {}

  /** Warns, once, if they would be used. */
  static void warnOf(Configuration configuration) {
    if (areUsed(configuration) && !TOLD.getAndSet(true)) {
      LOG.warn(
          "Flyway uses its native connectors for this database, which know no plug-ins: phased"
              + " holds nothing, and sets no timeouts. Set FLYWAY_NATIVE_CONNECTORS=false.");
    }
  }

  private static boolean areUsed(Configuration configuration) {
    try {
      Class<?> decision = Class.forName(SWITCH);
      Object used =
          decision
              .getMethod("canUseNativeConnectors", Configuration.class)
              .invoke(null, configuration);
      return Boolean.TRUE.equals(used);
    } catch (ReflectiveOperationException | LinkageError e) {
      return false; // before 11.12, or nothing to decide on yet
    }
  }
}
