package dev.phased.compat.database.testcontainers;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.ServerException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Waits until a server lets one in. While it sets itself up, it listens to nobody outside. */
final class Answering extends AbstractWaitStrategy {
  private static final Duration AT_MOST = Duration.ofMinutes(3);

  private final Function<String, Database> databaseAt;

  /**
   * Waits for the server that is reached through a database.
   *
   * @param databaseAt gives that database for a host and port
   */
  Answering(Function<String, Database> databaseAt) {
    this.databaseAt = databaseAt;
  }

  @Override
  protected void waitUntilReady() {
    int port = waitStrategyTarget.getMappedPort(waitStrategyTarget.getExposedPorts().get(0));
    Database database = databaseAt.apply(waitStrategyTarget.getHost() + ":" + port);
    try {
      Awaitility.await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(100))
          .atMost(AT_MOST)
          .until(() -> answers(database));
    } catch (ConditionTimeoutException e) {
      throw new ServerException("it let nobody in within " + AT_MOST.toMinutes() + " minutes", e);
    }
  }

  private boolean answers(Database database) {
    if (!waitStrategyTarget.isRunning()) {
      throw new ServerException("it has ended", null);
    }
    try (Connection connection = database.connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
