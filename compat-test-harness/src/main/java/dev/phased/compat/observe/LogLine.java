package dev.phased.compat.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One entry of PostgreSQL's JSON log. */
record LogLine(
    String database,
    String application,
    String session,
    String severity,
    String sqlState,
    String message,
    String statement) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ISSUED =
      Pattern.compile("(?:statement|execute [^:]*): ?(.*)", Pattern.DOTALL);

  static LogLine parse(String json) throws JsonProcessingException {
    JsonNode node = JSON.readTree(json);
    String severity = text(node, "error_severity");
    String message = text(node, "message");
    Matcher issued = ISSUED.matcher(message);
    String statement =
        severity.equals("LOG") && issued.matches() ? issued.group(1) : text(node, "statement");
    return new LogLine(
        text(node, "dbname"),
        text(node, "application_name"),
        text(node, "session_id"),
        severity,
        text(node, "state_code"),
        message,
        statement);
  }

  boolean isStatement() {
    return severity.equals("LOG") && ISSUED.matcher(message).matches();
  }

  boolean isError() {
    return severity.equals("ERROR") || severity.equals("FATAL");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }
}
