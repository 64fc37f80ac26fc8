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
import java.util.Map;
import java.util.Objects;

/** The report as one HTML file that loads nothing and runs nothing. */
final class Html {
  private static final String PACKAGE = Html.class.getPackageName();

  private Html() {}

  static String of(Report report) {
    String css = css();
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Html.class.getClassLoader(), PACKAGE);
    TemplateOutput output = new StringOutput();
    Map<String, Object> values = Map.of("report", report, "css", css, "policy", policy(css));
    engine.render("report.jte", values, output);
    return output.toString();
  }

  /** Only our own style may apply; nothing may be loaded, run, framed or sent. */
  private static String policy(String css) {
    return "default-src 'none'; style-src 'sha256-"
        + hash(css)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String css) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  private static String css() {
    try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream("report.css"))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
