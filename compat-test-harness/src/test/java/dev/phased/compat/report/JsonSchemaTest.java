package dev.phased.compat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.phased.Phase;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.verdict.Mark;
import dev.phased.compat.verdict.Reason;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published schema says exactly what the model is, and what is written follows it. */
class JsonSchemaTest {
  private static final Path FILE =
      Path.of("src/main/resources/dev/phased/compat/report/report.schema.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Map<Class<?>, String> SCALARS =
      Map.of(double.class, "number", boolean.class, "boolean");

  /** The texts that are one of few. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("Judged.word", List.of("SAFE", "UNSAFE", "UNKNOWN")),
          Map.entry("Finding.kind", names(Reason.Kind.values())),
          Map.entry("State.phase", phases()),
          Map.entry("Migration.phase", phases()),
          Map.entry("Cause.phase", phases()),
          Map.entry("Action.kind", List.of("MIGRATE", "MIGRATE_DOWN", "DEPLOY", "RETIRE")),
          Map.entry("Accepted.requirement", names(Requirement.values())),
          Map.entry("Accepted.expected", List.of("fails", "works")),
          Map.entry("Accepted.mark", names(Mark.values())),
          Map.entry("Cell.requirement", names(Requirement.values())),
          Map.entry("Cell.outcome", names(Outcome.values())),
          Map.entry("Cell.blame", names(Blame.values())),
          Map.entry("Cell.kind", List.of("RUN", "HAND_OFF", "TRANSITION", "ROUND_TRIP")),
          Map.entry("Cell.mark", names(Mark.values())),
          Map.entry("Scene.kind", names(Check.Kind.values())),
          Map.entry("Scene.outcome", names(Outcome.values())));

  @Test
  void thePublishedSchemaIsThatOfTheModel() throws IOException {
    String schema = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema()) + "\n";
    if ("write".equals(System.getProperty("phased.golden"))) {
      Files.writeString(FILE, schema);
    }
    assertThat(MAPPER.readTree(Files.readString(FILE))).isEqualTo(MAPPER.readTree(schema));
  }

  @ParameterizedTest
  @EnumSource
  void everyReportFollowsTheSchema(Samples sample) throws IOException {
    JsonNode schema = MAPPER.readTree(Files.readString(FILE));
    List<String> mistakes = new ArrayList<>();
    check(schema, schema, MAPPER.readTree(Json.write(sample.report())), "$", mistakes);
    assertThat(mistakes).isEmpty();
  }

  @Test
  void theCheckFindsWhatIsMissingUnknownOrWrong() throws IOException {
    JsonNode schema = MAPPER.readTree(Files.readString(FILE));
    List<String> mistakes = new ArrayList<>();
    String json =
        Json.write(Samples.SAFE.report())
            .replace("\"format\" : 1,", "\"formed\" : 1,")
            .replace("\"SAFE\"", "\"FINE\"")
            .replace("\"durationMillis\" : 9412", "\"durationMillis\" : \"long\"");
    check(schema, schema, MAPPER.readTree(json), "$", mistakes);
    assertThat(mistakes)
        .contains(
            "$.format is missing",
            "$.formed is unknown",
            "$.verdict.word is none of its words",
            "$.durationMillis is no integer");
  }

  private static Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "phased compatibility report");
    schema.putAll(object(Report.class));
    Map<String, Object> definitions = new LinkedHashMap<>();
    for (Class<?> part : Report.class.getDeclaredClasses()) {
      definitions.put(part.getSimpleName(), object(part));
    }
    schema.put("$defs", new TreeMap<>(definitions));
    return schema;
  }

  private static Map<String, Object> object(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String key = type.getSimpleName() + "." + component.getName();
      properties.put(component.getName(), property(key, component.getGenericType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }

  private static Map<String, Object> property(String key, Type type) {
    if (key.equals("Report.format")) {
      return Map.of("const", Report.FORMAT);
    }
    if (WORDS.containsKey(key)) {
      return Map.of("enum", WORDS.get(key));
    }
    if (type == String.class) {
      return Map.of("type", "string");
    }
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == Map.class
          ? Map.of("type", "object", "additionalProperties", property("", last))
          : ordered("type", "array", "items", property("", last));
    }
    Class<?> raw = (Class<?>) type;
    return raw.isRecord()
        ? Map.of("$ref", "#/$defs/" + raw.getSimpleName())
        : Map.of("type", SCALARS.getOrDefault(raw, "integer"));
  }

  private static Map<String, Object> ordered(String a, Object one, String b, Object two) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(a, one);
    map.put(b, two);
    return map;
  }

  private static void check(
      JsonNode root, JsonNode schema, JsonNode value, String at, List<String> mistakes) {
    if (schema.has("$ref")) {
      JsonNode part = root.at(schema.get("$ref").asText().substring(1));
      check(root, part, value, at, mistakes);
    } else if (schema.has("enum")) {
      boolean known = false;
      for (JsonNode word : schema.get("enum")) {
        known |= word.equals(value);
      }
      complain(known, at + " is none of its words", mistakes);
    } else if (schema.has("const")) {
      complain(schema.get("const").equals(value), at + " is another format", mistakes);
    } else if (schema.get("type").asText().equals("array")) {
      complain(value.isArray(), at + " is no array", mistakes);
      value.forEach(item -> check(root, schema.get("items"), item, at + "[]", mistakes));
    } else if (schema.get("type").asText().equals("object")) {
      checkObject(root, schema, value, at, mistakes);
    } else if (schema.get("type").asText().equals("string")) {
      complain(value.isTextual(), at + " is no string", mistakes);
    } else if (schema.get("type").asText().equals("number")) {
      complain(value.isNumber(), at + " is no number", mistakes);
    } else if (schema.get("type").asText().equals("boolean")) {
      complain(value.isBoolean(), at + " is no boolean", mistakes);
    } else {
      complain(value.isIntegralNumber(), at + " is no integer", mistakes);
    }
  }

  private static void checkObject(
      JsonNode root, JsonNode schema, JsonNode value, String at, List<String> mistakes) {
    schema
        .path("required")
        .forEach(
            name ->
                complain(
                    value.has(name.asText()), at + "." + name.asText() + " is missing", mistakes));
    value
        .properties()
        .forEach(
            entry -> {
              String below = at + "." + entry.getKey();
              JsonNode part = schema.path("properties").path(entry.getKey());
              JsonNode rest = schema.path("additionalProperties");
              if (!part.isMissingNode()) {
                check(root, part, entry.getValue(), below, mistakes);
              } else if (rest.isObject()) {
                check(root, rest, entry.getValue(), below, mistakes);
              } else {
                mistakes.add(below + " is unknown");
              }
            });
  }

  private static void complain(boolean right, String mistake, List<String> mistakes) {
    if (!right) {
      mistakes.add(mistake);
    }
  }

  private static List<String> phases() {
    return Arrays.stream(Phase.values()).map(Phase::word).toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
