package dev.phased.compat.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** The model as JSON: two spaces, line feeds, the same bytes for the same report. */
final class Json {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final ObjectWriter WRITER =
      MAPPER.writer(
          new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

  private Json() {}

  /** On one line. */
  static String compact(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException unexpected) {
      throw new IllegalStateException("It cannot be written as JSON.", unexpected);
    }
  }

  /**
   * The model in a text.
   *
   * @param name what the text is from, for people
   * @throws ReportException if it is no report of this format, or not whole
   */
  static Report read(String text, String name) throws ReportException {
    try {
      JsonNode format = MAPPER.readTree(text).path("format");
      if (!format.isIntegralNumber()) {
        throw new ReportException(Texts.noReport(name));
      }
      if (format.asLong() != Report.FORMAT) {
        throw new ReportException(Texts.otherFormat(name, format.asLong()));
      }
      Report report = MAPPER.readValue(text, Report.class);
      Optional<String> missing = Complete.missing(report, "report");
      if (missing.isPresent() || report.databases().isEmpty()) {
        throw new ReportException(Texts.damaged(name, missing.orElse("report.databases[]")));
      }
      return report;
    } catch (JsonProcessingException e) {
      throw new ReportException(Texts.notJson(name, e.getOriginalMessage(), line(e)), e);
    }
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  static String write(Report report) {
    try {
      return WRITER.writeValueAsString(report) + "\n";
    } catch (JsonProcessingException unexpected) {
      throw new IllegalStateException("The report cannot be written as JSON.", unexpected);
    }
  }
}
