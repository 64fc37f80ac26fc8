package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.Timeouts.Origin;
import dev.phased.testing.Golden;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunMessagesTest {
  private static final Optional<Phase> EXPAND = Optional.of(Phase.EXPAND);

  @Test
  void onItsDayAndLaterNothingRunsEarly() {
    LocalDate day = LocalDate.of(2027, 1, 31);

    assertThat(RunMessages.early("V5__drop.sql", EXPAND, Optional.of(day), day)).isEmpty();
    assertThat(RunMessages.early("V5__drop.sql", EXPAND, Optional.empty(), day)).isEmpty();
  }

  @Test
  void everySentenceReadsWell() {
    Timeouts defaults =
        new Timeouts(
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            Integer.MAX_VALUE,
            Duration.ofMinutes(5));
    Timeouts said =
        new Timeouts(
            Duration.ofMillis(500),
            Duration.ZERO,
            3,
            Duration.ofHours(1),
            new Origin(false, "flyway.phased.expandLockTimeout"),
            Origin.DIRECTIVE);
    Timeouts once = new Timeouts(Duration.ZERO, Duration.ZERO, 0, Duration.ofHours(1));
    List<Pending> pending =
        List.of(
            new Pending("V5__drop.sql", Optional.of(Phase.CONTRACT)),
            new Pending("V6__add.sql", EXPAND),
            new Pending("R__view.sql", Optional.empty()));
    List<Held> held = new Gate(Phase.MIGRATE).divide(pending, "flyway.phased.upTo").held();
    List<String> lines = new ArrayList<>();
    lines.add(RunMessages.runs("V2__add.sql", EXPAND, defaults));
    lines.add(RunMessages.runs("V2__add.sql", EXPAND, said));
    lines.add(RunMessages.runs("V3__other.sql", Optional.empty(), once));
    lines.add(
        RunMessages.retrying(
            "V2__add.sql",
            EXPAND,
            2,
            "ERROR: canceling statement due to lock timeout\n",
            Duration.ofMillis(163)));
    lines.add(
        RunMessages.stillRuns(
            "V3__fill.sql", Optional.of(Phase.MIGRATE), Duration.ofSeconds(95), Optional.empty()));
    lines.add(
        RunMessages.stillRuns(
            "V3__index.sql",
            Optional.of(Phase.EXPAND),
            Duration.ofSeconds(95),
            Optional.of("building index: scanning table, 42 %")));
    Optional<LocalDate> day = Optional.of(LocalDate.of(2027, 1, 31));
    lines.add("V5__drop.sql" + RunMessages.due(Optional.of("team-checkout"), day));
    for (Phase phase : List.of(Phase.EXPAND, Phase.CONTRACT)) {
      RunMessages.early("V5__drop.sql", Optional.of(phase), day, LocalDate.of(2027, 1, 30))
          .ifPresent(lines::add);
    }
    held.forEach(one -> lines.add(RunMessages.held(one)));
    lines.add(RunMessages.held(held, "flyway.phased.upTo"));
    lines.add(RunMessages.held(held.subList(0, 1), "flyway.phased.upTo"));
    for (Carrier carrier : Carrier.values()) {
      lines.add(
          RunMessages.unannotated("V7__more", carrier, "flyway.phased.unannotated").toString());
    }

    Golden.assertMatches(getClass(), "run-messages.txt", String.join("\n", lines));
  }

  @Test
  void nothingHeldIsNothingToSay() {
    assertThat(RunMessages.held(List.of(), "upTo")).isEmpty();
  }
}
