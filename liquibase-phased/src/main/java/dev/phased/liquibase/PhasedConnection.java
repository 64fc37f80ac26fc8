package dev.phased.liquibase;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that knows how it was opened, so that phased can open another one and see who holds
 * a lock. Liquibase finds it by itself.
 */
public final class PhasedConnection extends JdbcConnection {
  private @Nullable Opened opened;

  private record Opened(String url, Driver driver, Properties properties) {}

  @Override
  public int getPriority() {
    return PRIORITY_DEFAULT + 1;
  }

  @Override
  public void open(String url, Driver driver, Properties properties) throws DatabaseException {
    Properties given = new Properties();
    given.putAll(properties);
    super.open(url, driver, properties);
    opened = new Opened(url, driver, given);
  }

  /**
   * Another connection, opened in the same way.
   *
   * @throws SQLException if that fails
   */
  Connection another() throws SQLException {
    if (opened == null) {
      throw new SQLException("The connection was not opened by Liquibase.");
    }
    Connection another = opened.driver.connect(opened.url, opened.properties);
    if (another == null) {
      throw new SQLException("The driver does not open " + getURL() + " again.");
    }
    return another;
  }
}
