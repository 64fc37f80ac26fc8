package dev.phased.benchmarks.matrix;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Scenario;
import java.sql.SQLException;

/** Ten versions on ten states: a hundred cells. */
@CompatibilityMatrix
@FlywayHistory(
    locations = "filesystem:" + Migrations.DIRECTORY,
    states = {"S1=1", "S2=2", "S3=3", "S4=4", "S5=5", "S6=6", "S7=7", "S8=8", "S9=9", "S10=10"})
@AppVersion(id = "v1", classpath = Grid.APP, entry = Grid.ORDERS)
@AppVersion(id = "v2", classpath = Grid.APP, entry = Grid.ORDERS)
@AppVersion(id = "v3", classpath = Grid.APP, entry = Grid.ORDERS)
@AppVersion(id = "v4", classpath = Grid.APP, entry = Grid.ORDERS)
@AppVersion(id = "v5", classpath = Grid.APP, entry = Grid.ORDERS)
@AppVersion(id = "v6", classpath = Grid.APP, entry = Grid.ORDERS)
@AppVersion(id = "v7", classpath = Grid.APP, entry = Grid.ORDERS)
@AppVersion(id = "v8", classpath = Grid.APP, entry = Grid.ORDERS)
@AppVersion(id = "v9", classpath = Grid.APP, entry = Grid.ORDERS)
@AppVersion(id = "v10", classpath = Grid.APP, entry = Grid.ORDERS)
public class Grid {
  static final String APP = "target/classes";
  static final String ORDERS = "dev.phased.benchmarks.matrix.Orders";

  /** What the scenario calls. */
  public interface Ledger {
    /** Returns the id of the order. */
    long place(long total) throws SQLException;

    /** The total of an order. */
    long total(long id) throws SQLException;
  }

  @Scenario
  void readsWhatItWrites(RunningApp app) throws SQLException {
    scenario(app.as(Ledger.class));
  }

  /** The same wherever it is run. */
  static void scenario(Ledger orders) throws SQLException {
    long total = orders.total(orders.place(1999));
    if (total != 1999) {
      throw new IllegalStateException("The order comes back with " + total + ".");
    }
  }
}
