package dev.phased;

import static dev.phased.DirectiveMessagesTest.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.Golden;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCarriersTest {
  private static final String CHANGE_SET = "changelog.xml::7::ann";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phased: expand online=true",
        "Adds it.\u00A0phased: expand\u2028online=true",
        "Adds the currency. phased: expand online=true",
        "Adds the currency.\n  Phased: EXPAND\r\nSee the wiki, phased: online=TRUE\n",
        "(phased:no) is no directive, but: phased: expand online=true",
      })
  void aDirectiveMayStandInAFreeComment(String comment) {
    assertThat(Directives.inComment(CHANGE_SET, comment).words()).isEqualTo("expand online=true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Adds the currency.", "A phased rollout", "unphased: but kept"})
  void aCommentForPeopleSaysNothing(String comment) {
    assertThat(Directives.inComment(CHANGE_SET, comment)).isEqualTo(Directive.NONE);
  }

  @Test
  void keysOfAMapAreWrittenEitherWay() {
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("phase", "Contract");
    pairs.put("lockTimeout", "2s");
    pairs.put("statement_timeout", "0");
    pairs.put("retries", "3");
    pairs.put("retryFor", "60s");
    pairs.put("online", "false");

    assertThat(Directives.ofPairs(CHANGE_SET, pairs).words())
        .isEqualTo(
            "contract lock_timeout=2s statement_timeout=0 retries=3 retry_for=1min online=false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "a\u00A0b", "a,,b", ",a", "a.", "a..b", ""})
  void namesThatTextCouldNotCarryAreRefused(String names) {
    assertThat(message(() -> Directives.ofPairs("c", Map.of("loses", names))))
        .startsWith("c: loses=" + names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "a\u00A0b", "a b"})
  void anOwnerThatTextCouldNotCarryIsRefused(String owner) {
    assertThat(message(() -> Directives.ofPairs("c", Map.of("owner", owner))))
        .startsWith("c: owner=" + owner + " is no single word.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders.note", "orders.note,audit", "shop.orders.note,a,b.c"})
  void namesAreKeptAsTheyAreWritten(String names) {
    assertThat(Directives.ofPairs("c", Map.of("loses", names, "fills", names)).words())
        .isEqualTo("loses=" + names + " fills=" + names);
  }

  @Test
  void anEmptyMapSaysNothing() {
    assertThat(Directives.ofPairs(CHANGE_SET, Map.of())).isEqualTo(Directive.NONE);
  }

  @Phased(
      phase = Phase.MIGRATE,
      lockTimeout = "500ms",
      statementTimeout = "1h",
      retries = 0,
      retryFor = "0",
      owner = "team-checkout",
      notBefore = "2027-01-31")
  static class Annotated {}

  static class Proxy extends Annotated {}

  @Phased(phase = Phase.CONTRACT)
  static class Another extends Annotated {}

  @Phased(
      phase = Phase.EXPAND,
      lockTimeout = "2",
      statementTimeout = "soon",
      retries = -2,
      retryFor = " ")
  static class Wrong {}

  @Test
  void anAnnotationSaysWhatItsElementsSay() {
    assertThat(Directives.onClass(Annotated.class).words())
        .isEqualTo(
            "migrate lock_timeout=500ms statement_timeout=1h retries=0 retry_for=0"
                + " owner=team-checkout not_before=2027-01-31");
  }

  @Test
  void aProxyOfAnAnnotatedClassIsAnnotated() {
    assertThat(Directives.onClass(Proxy.class)).isEqualTo(Directives.onClass(Annotated.class));
  }

  @Test
  void theNearestAnnotationCounts() {
    assertThat(Directives.onClass(Another.class).words()).isEqualTo("contract");
  }

  @Test
  void aClassWithoutTheAnnotationSaysNothing() {
    assertThat(Directives.onClass(String.class)).isEqualTo(Directive.NONE);
  }

  @Test
  void carriersAddUp() {
    Directive both =
        Directives.agree(
            CHANGE_SET,
            List.of(
                carried("its comment", "expand retries=3"),
                carried("its attributes", "expand lock_timeout=1s")));

    assertThat(both.words()).isEqualTo("expand lock_timeout=1s retries=3");
  }

  @Test
  void carriersAgreeOnTheSameTimeInOtherUnits() {
    Directive both =
        Directives.agree(
            CHANGE_SET,
            List.of(
                carried("its comment", "retry_for=60s"),
                carried("its attributes", "retry_for=1min")));

    assertThat(both.retryFor()).contains(Duration.ofMinutes(1));
  }

  @Test
  void noCarrierSaysNothing() {
    assertThat(Directives.agree(CHANGE_SET, List.of())).isEqualTo(Directive.NONE);
  }

  @Test
  void mistakesElsewhereNameTheirPlaceTheWordAndTheWayOut() {
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("fase", "expand");
    pairs.put("lockTimout", "2s");
    pairs.put("retries", "");
    pairs.put("retryFor", "1min");
    pairs.put("retry_for", "2min");
    pairs.put("color", "red");
    String text =
        String.join(
            "\n\n",
            message(() -> Directives.inComment(CHANGE_SET, "Adds it.\nphased: expnd online=maybe")),
            message(() -> Directives.inComment(CHANGE_SET, "phased: expand\nphased: contract")),
            message(() -> Directives.inComment(CHANGE_SET, "Adds it. phased:")),
            message(() -> Directives.inComment(CHANGE_SET, "phase=expand lock_timeout=2s")),
            message(() -> Directives.ofPairs(CHANGE_SET, pairs)),
            message(() -> Directives.onClass(Wrong.class)),
            message(
                () ->
                    Directives.agree(
                        CHANGE_SET,
                        List.of(
                            carried("its comment", "expand lock_timeout=2s"),
                            carried("its attributes", "retries=2"),
                            carried("its class", "contract lock_timeout=90s")))));

    Golden.assertMatches(getClass(), "other-mistakes.txt", text);
  }

  @ParameterizedTest
  @EnumSource(DirectiveKey.class)
  void everyKeyHasAnExampleThatItsCarriersRead(DirectiveKey key) {
    String words = key.word() + "=" + key.example();

    assertThat(Directives.inComment("c", "phased: " + words).value(key)).isPresent();
    assertThat(Directives.ofPairs("c", Map.of(key.camelCase(), key.example())).value(key))
        .isEqualTo(Directives.inComment("c", "phased: " + words).value(key));
    if (key.isFor(Carrier.SQL)) {
      assertThat(Directives.inSql("c", "-- phased: " + words).value(key)).isPresent();
    }
  }

  @Test
  void theAnnotationHasEveryKeyThatItCanCarry() {
    assertThat(Phased.class.getDeclaredMethods())
        .extracting("name")
        .containsExactlyInAnyOrderElementsOf(
            DirectiveKey.words(Carrier.ANNOTATION).stream()
                .map(word -> DirectiveKey.ofWord(word).map(DirectiveKey::camelCase).orElseThrow())
                .toList());
  }

  @Test
  void aDirectiveWithoutTheOnlineFormCanStillBeMadeOfFiveParts() {
    assertThat(
            new Directive(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        .isEqualTo(Directive.NONE);
  }

  private static Carried carried(String carrier, String words) {
    return new Carried(carrier, Directives.inComment("c", "phased: " + words));
  }
}
