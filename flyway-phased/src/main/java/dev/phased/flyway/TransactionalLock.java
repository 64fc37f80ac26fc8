package dev.phased.flyway;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.extensibility.Plugin;
import org.jspecify.annotations.Nullable;

/**
 * {@code flyway.postgresql.transactional.lock}: whether Flyway holds its lock on PostgreSQL in a
 * transaction, which is the default, and for whose end {@code CREATE INDEX CONCURRENTLY} would
 * wait.
 */
final class TransactionalLock {
  private static final Log LOG = LogFactory.getLog(TransactionalLock.class);

  private TransactionalLock() {}

  /**
   * Lets Flyway hold its lock outside a transaction; {@code because} is the script that needs it.
   */
  static void avoid(Configuration configuration, String because) {
    if (isUsed(configuration)) {
      call(configuration, "setTransactionalLock", new Class<?>[] {boolean.class}, false);
      LOG.info(
          because
              + " waits for the end of all transactions: set flyway.postgresql.transactional.lock"
              + " to false.");
    }
  }

  static boolean isUsed(Configuration configuration) {
    return Boolean.TRUE.equals(call(configuration, "isTransactionalLock", new Class<?>[0]));
  }

  @SuppressWarnings("deprecation") // its successor is missing in Flyway 10 and early 11
  private static @Nullable Object call(
      Configuration configuration, String method, Class<?>[] types, Object... arguments) {
    Plugin extension =
        configuration.getPluginRegister().getPlugin("PostgreSQLConfigurationExtension");
    if (extension == null) {
      return false;
    }
    try {
      return extension.getClass().getMethod(method, types).invoke(extension, arguments);
    } catch (ReflectiveOperationException e) {
      throw new FlywayException(
          "flyway-phased does not know this version of flyway-database-postgresql: it cannot see"
              + " whether Flyway's lock is held in a transaction.",
          e);
    }
  }
}
