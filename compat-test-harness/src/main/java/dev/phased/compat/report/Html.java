package dev.phased.compat.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as one HTML file that loads nothing, and reads without its script. */
final class Html {
  private static final String PACKAGE = Html.class.getPackageName();

  private Html() {}

  static String of(Report report) {
    String css = read("report.css");
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Html.class.getClassLoader(), PACKAGE);
    TemplateOutput output = new StringOutput();
    List<String> scripts = scripts(report);
    Map<String, Object> values =
        Map.of("report", report, "css", css, "policy", policy(css, scripts), "scripts", scripts);
    engine.render("report.jte", values, output);
    return output.toString();
  }

  /** The library for charts is large, so it is there only if there is a chart. */
  private static List<String> scripts(Report report) {
    boolean charts =
        report.databases().stream()
            .flatMap(database -> database.cells().stream())
            .anyMatch(cell -> cell.traffic() != null);
    return charts
        ? List.of(
            read("chart/chart.umd.js").replaceAll("(?m)^//# sourceMappingURL=.*$", ""),
            read("report.js"))
        : List.of(read("report.js"));
  }

  /** Only our own style and scripts may apply; nothing may be loaded, framed or sent. */
  private static String policy(String css, List<String> scripts) {
    return "default-src 'none'; style-src 'sha256-"
        + hash(css)
        + "'; script-src "
        + scripts.stream()
            .map(script -> "'sha256-" + hash(script) + "'")
            .collect(Collectors.joining(" "))
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String css) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
