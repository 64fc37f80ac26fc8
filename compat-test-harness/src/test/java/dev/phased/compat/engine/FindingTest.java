package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void holdsNoPasswordTokenOrValueOfARow() {
    Finding finding =
        new Finding(
            "placesAnOrder: Key (mail)=(anna@example.org) already exists. The app said password=tiger"
                + " and Authorization: Bearer abc.def.");

    assertThat(finding)
        .hasMessage(
            "placesAnOrder: Key (mail)=(***) already exists. The app said password=*** and"
                + " Authorization: Bearer ***");
  }
}
