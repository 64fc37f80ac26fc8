package dev.phased.compat.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;

/**
 * One database on a server.
 *
 * @param name its name on the server
 * @param url its JDBC URL, with the name after the last slash
 * @param user who may use it
 * @param password that user's password
 */
public record Database(String name, String url, String user, String password) {
  /** The application name of the harness's own sessions; what they do is no evidence of an app. */
  public static final String HARNESS = "phased-harness";

  /** The application name of the sessions that migrate; nor is what they do. */
  public static final String MIGRATION = "phased-migration";

  /** The application name of the sessions that ask invariants while apps are served. */
  public static final String INVARIANT = "phased-invariant";

  /** Whether a session with this application name is no app's. */
  public static boolean isOurs(String application) {
    return Set.of(HARNESS, MIGRATION, INVARIANT).contains(application);
  }

  /**
   * The first statement of a session of ours where sessions have no application name.
   *
   * @param application what such a name would be
   */
  public static String greeting(String application) {
    return "SELECT '" + application + "'";
  }

  /**
   * A new connection for the harness itself.
   *
   * @throws SQLException if there is none to be had
   */
  public Connection connect() throws SQLException {
    return connect(HARNESS);
  }

  /**
   * A new connection with an application name.
   *
   * @throws SQLException if there is none to be had
   */
  public Connection connect(String application) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    if (!isMySqlLike()) {
      properties.setProperty("ApplicationName", application);
      return Crowding.patiently(() -> DriverManager.getConnection(url, properties));
    }
    // Flyway clears the variables of a session, but nobody its attributes.
    properties.setProperty("connectionAttributes", "program_name:" + application);
    Connection connection = Crowding.patiently(() -> DriverManager.getConnection(url, properties));
    try {
      Sql.execute(connection, greeting(application));
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Gives connections of the harness itself, a new one each time. */
  public DataSource dataSource() {
    return dataSource(HARNESS);
  }

  /** Gives connections with an application name, a new one each time. */
  public DataSource dataSource(String application) {
    return new PlainDataSource(this, application);
  }

  /** Another database on the same server, for the same user. */
  public Database sibling(String other) {
    int question = url.indexOf('?');
    String address = question < 0 ? url : url.substring(0, question);
    String options = question < 0 ? "" : url.substring(question);
    String server = address.substring(0, address.lastIndexOf('/') + 1);
    return new Database(other, server + other + options, user, password);
  }

  private boolean isMySqlLike() {
    return Vendor.ofUrl(url).filter(Vendor::isMySqlLike).isPresent();
  }
}
