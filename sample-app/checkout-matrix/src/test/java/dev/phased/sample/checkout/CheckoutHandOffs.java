package dev.phased.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.HandOff;
import dev.phased.compat.RunningApp;
import java.util.List;
import java.util.Map;

/** What callers rely on when one version takes an order and another one shows it. */
abstract class CheckoutHandOffs extends CheckoutScenarios {
  // tag::hand-off[]
  /** To the cent: this total is not a whole number of euros, nor exact as a binary fraction. */
  static class TotalSurvives implements HandOff<Long> {
    @Override
    public Long write(RunningApp writer) {
      return new CheckoutClient(writer.url()).place("finn", 1999);
    }

    @Override
    public void read(RunningApp reader, Long id) {
      assertThat(new CheckoutClient(reader.url()).total(id)).isEqualTo(1999);
    }
  }

  // end::hand-off[]

  /** The newest way to deliver that the writer offers. */
  static class DeliverySurvives implements HandOff<DeliverySurvives.Placed> {
    record Placed(long id, String delivery) {}

    @Override
    public Placed write(RunningApp writer) {
      CheckoutClient checkout = new CheckoutClient(writer.url());
      List<Object> offered = checkout.deliveries();
      String newest = (String) offered.get(offered.size() - 1);
      return new Placed(checkout.place("gus", 100, newest), newest);
    }

    @Override
    public void read(RunningApp reader, Placed placed) {
      assertThat(new CheckoutClient(reader.url()).order(placed.id()))
          .containsEntry("delivery", placed.delivery());
    }
  }

  /** Both show the same moment. */
  static class TimeSurvives implements HandOff<Map<String, Object>> {
    @Override
    public Map<String, Object> write(RunningApp writer) {
      CheckoutClient checkout = new CheckoutClient(writer.url());
      return checkout.order(checkout.place("hal", 100));
    }

    @Override
    public void read(RunningApp reader, Map<String, Object> order) {
      long id = ((Number) order.get("id")).longValue();
      assertThat(new CheckoutClient(reader.url()).order(id))
          .containsEntry("placedAt", order.get("placedAt"));
    }
  }

  // tag::change[]
  static class ChangeComesBack implements HandOff<Long> {
    @Override
    public Long write(RunningApp writer) {
      return new CheckoutClient(writer.url()).place("ida", 500);
    }

    @Override
    public void read(RunningApp reader, Long id) {
      new CheckoutClient(reader.url()).changeTotal(id, 600);
    }

    @Override
    public void readBack(RunningApp writer, Long id) {
      assertThat(new CheckoutClient(writer.url()).total(id)).isEqualTo(600);
    }
  }
  // end::change[]
}
