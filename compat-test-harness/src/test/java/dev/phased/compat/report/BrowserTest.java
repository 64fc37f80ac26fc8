package dev.phased.compat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser; skipped where there is none. */
class BrowserTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Looks at all that can be unfolded, in light and in dark. */
  private static final String CHECK =
      """
      (async () => {
        document.querySelectorAll("details").forEach((cell) => { cell.open = true; });
        const found = [];
        const pages = [];
        for (const theme of ["light", "dark"]) {
          document.documentElement.dataset.theme = theme;
          pages.push(getComputedStyle(document.body).backgroundColor);
          const result = await axe.run();
          result.violations
            .filter((one) => one.impact === "serious" || one.impact === "critical")
            .forEach((one) => found.push(theme + " " + one.id + " " + one.nodes[0].target + ": "
              + one.nodes[0].failureSummary));
          pages.push(String(result.passes.length));
        }
        const answer = document.createElement("pre");
        answer.id = "checked";
        answer.textContent = JSON.stringify({ found, pages });
        document.body.append(answer);
      })();
      """;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private Chromium chromium;

  @BeforeEach
  void find() {
    Optional<Chromium> found = Chromium.find(directory);
    assumeThat(found).as("a browser").isPresent();
    chromium = found.get();
  }

  @ParameterizedTest
  @EnumSource
  void anAccessibilityCheckerFindsNothingSerious(Samples sample) throws Exception {
    String page = Html.of(sample.report());
    String dom = chromium.dom(write(allowing(page, axe(), CHECK)));

    Matcher answer = Pattern.compile("<pre id=\"checked\">(.*?)</pre>").matcher(dom);
    assertThat(answer.find()).as("the checker has run").isTrue();
    JsonNode checked = MAPPER.readTree(unescaped(answer.group(1)));
    List<String> found = new ArrayList<>();
    checked.get("found").forEach(each -> found.add(each.asText()));
    assertThat(found).isEmpty();
    JsonNode pages = checked.get("pages");
    assertThat(pages.get(0)).as("both themes were looked at").isNotEqualTo(pages.get(2));
    assertThat(pages.get(1).asInt()).as("rules that passed").isGreaterThan(10);
  }

  @Test
  void noScriptRunsThatIsNotOurs() throws Exception {
    String foreign = "document.title = 'foreign';";
    String page =
        Html.of(Samples.HOSTILE.report())
            .replace(
                "</main>",
                "<script>"
                    + foreign
                    + "</script><img src=\"x\" onerror=\""
                    + foreign
                    + "\"><a id=\"bad\" href=\"javascript:"
                    + foreign
                    + "\">x</a></main>");

    String dom = chromium.dom(write(page));

    assertThat(title(dom)).doesNotContain("foreign");
    assertThat(dom).as("our own script did run").contains("Theme: system");
    assertThat(title(chromium.dom(write(page.replaceFirst("<meta http-equiv[^>]*>", "")))))
        .as("without the policy it would have run")
        .isEqualTo("foreign");
  }

  @ParameterizedTest
  @EnumSource
  void withoutJavaScriptEveryFactIsThere(Samples sample) throws Exception {
    Report report = sample.report();

    String dom =
        chromium.dom(write(Html.of(report).replaceAll("script-src [^;]*;", "script-src 'none';")));

    assertThat(dom).as("no script has run").doesNotContain("Theme: system");
    String text = unescaped(dom.replaceAll("(?s)<script>.*?</script>|<[^>]*>", ""));
    assertThat(text).contains(report.verdict().word(), report.verdict().headline());
    report
        .plan()
        .ifPresent(
            plan ->
                plan.steps()
                    .forEach(
                        move -> assertThat(text).contains(Words.sentence(move.action().text()))));
    report
        .databases()
        .forEach(
            database ->
                database
                    .cells()
                    .forEach(cell -> assertThat(text).contains(cell.title(), cell.reason())));
    report.notTested().forEach(missing -> assertThat(text).contains(missing));
  }

  private Path write(String page) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "page", ".html"), page);
  }

  /** The page with more scripts, which its policy then admits. */
  private static String allowing(String page, String... scripts) throws Exception {
    String changed = page;
    for (String script : scripts) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      String hash = "&#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;";
      assertThat(changed).contains("script-src ", "</body>");
      changed =
          changed
              .replace("script-src ", "script-src " + hash + " ")
              .replace("</body>", "<script>" + script + "</script></body>");
    }
    return changed;
  }

  private static String axe() throws IOException {
    ClassLoader loader = BrowserTest.class.getClassLoader();
    Properties about = new Properties();
    try (InputStream in =
        loader.getResourceAsStream("META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
      about.load(Objects.requireNonNull(in));
    }
    String name =
        "META-INF/resources/webjars/axe-core/" + about.getProperty("version") + "/axe.min.js";
    try (InputStream in = loader.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String title(String dom) {
    Matcher title = Pattern.compile("<title>(.*?)</title>").matcher(dom);
    assertThat(title.find()).isTrue();
    return title.group(1);
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u00A0")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
