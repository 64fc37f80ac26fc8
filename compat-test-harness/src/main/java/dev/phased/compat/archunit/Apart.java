package dev.phased.compat.archunit;

import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** Whether contracts, and nothing else, are in the place for contracts. */
final class Apart {
  private Apart() {}

  static Optional<ConditionEvent> of(
      Object migration, String name, boolean contract, boolean there, String where) {
    if (contract == there) {
      return Optional.empty();
    }
    return Optional.of(
        SimpleConditionEvent.violated(
            migration,
            contract
                ? Texts.contractNotApart(name, where)
                : Texts.apartAndNoContract(name, where)));
  }
}
