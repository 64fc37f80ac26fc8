package dev.phased.sample.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.HandOff;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Scenario;

/** What callers rely on, whatever the change is. */
abstract class Callers {
  /** The app, as its build leaves it. */
  static final String APP = "target/classes";

  static final String STORE = "dev.phased.sample.gallery.Store";

  /** A total in cents, a postcode, a number of pieces or the name of a user: always a text here. */
  static final String VALUE = "1999";

  /** What they call. */
  public interface Values {
    /** Keeps a value, and tells the id by which it is found. */
    long write(String value);

    /** The value of an id. */
    String read(long id);
  }

  @Scenario
  void readsWhatItWrites(RunningApp app) {
    Values values = app.as(Values.class);
    assertThat(values.read(values.write(VALUE))).isEqualTo(VALUE);
  }

  /** Each version a value of its own, since they share a database. */
  static class ValueSurvives implements HandOff<ValueSurvives.Kept> {
    record Kept(long id, String value) {}

    @Override
    public Kept write(RunningApp writer) {
      String value = "200" + writer.version().replaceAll("\\D", "");
      return new Kept(writer.as(Values.class).write(value), value);
    }

    @Override
    public void read(RunningApp reader, Kept kept) {
      assertThat(reader.as(Values.class).read(kept.id())).isEqualTo(kept.value());
    }
  }
}
