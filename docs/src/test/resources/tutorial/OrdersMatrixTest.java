package com.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;
import dev.phased.compat.HandOff;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Scenario;

@CompatibilityMatrix(title = "Shop: totals are in cents")
@FlywayHistory
@AppVersion(id = "v1", classpath = "versions/shop-1.jar", entry = "com.acme.shop.Orders")
@AppVersion(id = "v2", classpath = "target/classes", entry = "com.acme.shop.Orders")
class OrdersMatrixTest {
  /** What is called of a version. */
  public interface Calls {
    long place(long total);

    long total(long id);
  }

  @Scenario
  void placesAnOrder(RunningApp app) {
    Calls orders = app.as(Calls.class);
    assertThat(orders.total(orders.place(1999))).isEqualTo(1999);
  }

  /** What one version writes, another reads. */
  static class TotalSurvives implements HandOff<Long> {
    @Override
    public Long write(RunningApp writer) {
      return writer.as(Calls.class).place(4200);
    }

    @Override
    public void read(RunningApp reader, Long id) {
      assertThat(reader.as(Calls.class).total(id)).isEqualTo(4200);
    }
  }
}
