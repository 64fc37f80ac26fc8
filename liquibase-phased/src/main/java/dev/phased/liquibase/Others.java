package dev.phased.liquibase;

import dev.phased.dialect.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import liquibase.Scope;
import liquibase.configuration.LiquibaseConfiguration;
import liquibase.database.Database;
import liquibase.database.DatabaseConnection;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * Finds a way to other connections to the database that Liquibase works on. A connection that an
 * application handed to Liquibase does not tell its password; Spring does, and what the command's
 * arguments say does as well, and so does the connection of Liquibase's commercial extension.
 */
final class Others {
  private static final String COMMAND = "liquibase.command.";

  private Others() {}

  static ConnectionSource of(Database database) {
    DatabaseConnection own = database.getConnection();
    if (own instanceof PhasedConnection phased) {
      return phased::another;
    }
    String url = own.getURL();
    Optional<Arguments> arguments =
        Arguments.of(own).or(Arguments::current).filter(found -> bare(found.url).equals(bare(url)));
    return ofSpring(url).orElse(() -> open(arguments));
  }

  /** The room spring, which may not be there, answers through Liquibase's configuration. */
  private static Optional<ConnectionSource> ofSpring(String url) {
    if (!(value("phased.dataSources") instanceof Function<?, ?> function)) {
      return Optional.empty();
    }
    @SuppressWarnings("unchecked") // as that room provides it
    Function<String, @Nullable Object> find = (Function<String, @Nullable Object>) function;
    return find.apply(url) instanceof ConnectionSource source
        ? Optional.of(source)
        : Optional.empty();
  }

  private static @Nullable Object value(String key) {
    return Scope.getCurrentScope()
        .getSingleton(LiquibaseConfiguration.class)
        .getCurrentConfiguredValue(null, null, key)
        .getValue();
  }

  private static Connection open(Optional<Arguments> found) throws SQLException {
    Arguments arguments =
        found.orElseThrow(
            () ->
                new SQLException(
                    "Liquibase was given this one connection only. Set %surl, %susername and"
                            .formatted(COMMAND, COMMAND)
                        + " %spassword for the same database.".formatted(COMMAND)));
    try {
      DatabaseConnection other =
          DatabaseFactory.getInstance()
              .openConnection(
                  arguments.url,
                  arguments.username,
                  arguments.password,
                  null,
                  Scope.getCurrentScope().getResourceAccessor());
      return ((JdbcConnection) other).getUnderlyingConnection();
    } catch (DatabaseException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  private static String bare(String url) {
    return url.replaceFirst("[?;].*", "");
  }

  private record Arguments(String url, @Nullable String username, @Nullable String password) {
    static Optional<Arguments> current() {
      String url = argument("url");
      return url == null
          ? Optional.empty()
          : Optional.of(new Arguments(url, argument("username"), argument("password")));
    }

    /** What a connection knows of itself that is a bean with these properties. */
    static Optional<Arguments> of(DatabaseConnection connection) {
      try {
        Class<?> type = connection.getClass();
        Object username = type.getMethod("getUsername").invoke(connection);
        Object password = type.getMethod("getPassword").invoke(connection);
        return username instanceof String name && password instanceof String secret
            ? Optional.of(new Arguments(connection.getURL(), name, secret))
            : Optional.empty();
      } catch (ReflectiveOperationException e) {
        return Optional.empty();
      }
    }

    private static @Nullable String argument(String name) {
      Object value = value(COMMAND + name);
      return value == null ? null : value.toString();
    }
  }
}
