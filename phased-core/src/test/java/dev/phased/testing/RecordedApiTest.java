package dev.phased.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordedApiTest {
  private static final Set<String> RECORDED = Set.of("a.A  public void x()", "a.A  public int y()");

  @Test
  void whatIsGoneNeedsAReason() {
    Set<String> actual = Set.of("a.A  public void x()");

    assertThat(api(actual).unexplained()).containsExactly("a.A  public int y()");
    assertThat(api(actual, "core: a.A  public int y() -- ").unexplained()).hasSize(1);
    assertThat(api(actual, "cli: a.A  public int y() -- nobody used it").unexplained()).hasSize(1);
    assertThat(api(actual, "core: a.A  public int y() -- nobody used it").unexplained()).isEmpty();
  }

  @Test
  void aReasonForWhatIsStillThereIsWrong() {
    String reason = "core: a.A  public int y() -- nobody used it";

    assertThat(api(RECORDED, reason).wrongBreaks()).containsExactly(reason);
    assertThat(api(RECORDED).wrongBreaks()).isEmpty();
  }

  @Test
  void whatOthersCanCompileAgainstIsListedAndNothingElse() {
    Set<String> api = PublicApi.of(Path.of("target", "classes"));

    assertThat(api)
        .contains(
            "dev.phased.Phase: public final enum",
            "dev.phased.Phase  public static final constant EXPAND",
            "dev.phased.Directives: public final class",
            "dev.phased.Directives  public static dev.phased.Directive inSql(java.lang.String,"
                + " java.lang.String)",
            "dev.phased.Phased  public abstract java.lang.String owner() may be left out",
            "dev.phased.Timeouts$Origin: public static final record")
        .noneMatch(line -> line.contains("SqlScan") || line.contains("$0"));
  }

  private static RecordedApi api(Set<String> actual, String... breaks) {
    return new RecordedApi("core", RECORDED, actual, List.of(breaks));
  }
}
