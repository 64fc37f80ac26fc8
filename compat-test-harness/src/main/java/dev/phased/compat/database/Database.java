package dev.phased.compat.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * One database on a server.
 *
 * @param name its name on the server
 * @param url its JDBC URL
 * @param user who may use it
 * @param password that user's password
 */
public record Database(String name, String url, String user, String password) {
  /** The application name of the harness's own sessions; what they do is no evidence of an app. */
  public static final String HARNESS = "phased-harness";

  /**
   * A new connection for the harness itself.
   *
   * @throws SQLException if there is none to be had
   */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", HARNESS);
    return DriverManager.getConnection(url, properties);
  }

  /** Gives such connections, a new one each time. */
  public DataSource dataSource() {
    return new PlainDataSource(this);
  }
}
