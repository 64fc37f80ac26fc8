package dev.phased.compat.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.embedded.EmbeddedServer;
import dev.phased.compat.process.Estate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StatementLogTest {
  private static Estate estate;
  private static EmbeddedServer server;
  private static StatementLog log;

  @BeforeAll
  static void startTheServer() throws Exception {
    estate = Estate.open();
    server = EmbeddedServer.start(estate);
    log = new StatementLog(server.statementLog());
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
    estate.close();
  }

  @Test
  void countsWhatAnAppAsksOfTheSchemaAndNothingElse() throws Exception {
    Database database = server.create("counting");
    try (Connection app = app(database)) {
      execute(app, "CREATE TABLE orders (id INT, note TEXT)");
      Watch watch = log.watch(database);

      assertThat(app.isValid(1)).isTrue();
      execute(app, "SELECT 1");
      execute(app, "SET search_path TO public");
      assertThat(watch.soFar().statements()).isZero();

      app.setAutoCommit(false);
      execute(app, "INSERT INTO orders VALUES (1, 'many\nlines; of \"text\"')");
      try (PreparedStatement select =
          app.prepareStatement("SELECT note FROM orders WHERE id = ?")) {
        select.setInt(1, 1);
        select.execute();
      }
      app.commit();
      assertThat(watch.soFar()).isEqualTo(new Observed(2, java.util.List.of()));
      watch.end();
    }
  }

  @Test
  void recordsWhatTheServerRefusedWithItsState() throws Exception {
    Database database = server.create("refusing");
    Watch watch = log.watch(database);
    try (Connection app = app(database)) {
      refused(() -> execute(app, "SELECT missing FROM pg_class WHERE oid = 1"));
    }

    Observed observed = watch.soFar();
    watch.end();

    assertThat(observed.statements()).isEqualTo(1);
    assertThat(observed.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.sqlState()).isEqualTo("42703");
              assertThat(error.message()).contains("missing");
              assertThat(error.statement()).contains("SELECT missing FROM pg_class");
            });
  }

  @Test
  void keepsWhatHappensInDatabasesApart() throws Exception {
    Database quiet = server.create("quiet");
    Database busy = server.copy(quiet, "busy");
    Watch watch = log.watch(quiet);
    try (Connection app = app(busy)) {
      execute(app, "SELECT count(*) FROM pg_class");
    }
    assertThat(watch.soFar().statements()).isZero();
    watch.end();
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    org.assertj.core.api.Assertions.assertThatThrownBy(call).isInstanceOf(SQLException.class);
  }

  private static Connection app(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
