package dev.phased.docs;

import static dev.phased.testing.Generated.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.Carrier;
import dev.phased.DirectiveKey;
import dev.phased.SettingKey;
import dev.phased.docs.Annotations.Annotation;
import dev.phased.docs.Annotations.Attribute;
import dev.phased.testing.Generated;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The reference's tables are those that the code reads. */
class ReferenceTest {
  private static final String REFERENCE = "docs/reference.md";

  @Test
  void theDirectiveKeysAreThoseOfTheCode() {
    Generated.assertTable(
        REFERENCE,
        "directive keys",
        List.of("key", "takes", "example", "what it does", "where"),
        Arrays.stream(DirectiveKey.values())
            .map(
                key ->
                    List.of(
                        code(key.word()),
                        key.takes(),
                        code(key.example()),
                        key.doc(),
                        carriers(key)))
            .toList());
  }

  @Test
  void theSettingsAreThoseOfTheCode() {
    Generated.assertTable(
        REFERENCE,
        "settings",
        List.of("setting", "takes", "example", "default", "what it does"),
        Arrays.stream(SettingKey.values())
            .map(
                key ->
                    List.of(
                        code(key.camelCase()),
                        key.takes(),
                        code(key.example()),
                        key.byDefault(),
                        key.doc()))
            .toList());
  }

  @Test
  void theAnnotationsAreThoseOfTheCode() throws IOException {
    List<Annotation> annotations = Annotations.read();

    assertThat(annotations).hasSizeGreaterThan(10);
    Generated.assertTable(
        REFERENCE,
        "annotations",
        List.of("annotation", "on", "what it does"),
        annotations.stream()
            .map(
                one ->
                    List.of(
                        code(one.name()),
                        one.on().isEmpty() ? "inside" : "a " + one.on(),
                        one.doc()))
            .toList());
    annotations.stream()
        .filter(one -> !one.attributes().isEmpty())
        .forEach(ReferenceTest::checkAttributes);
  }

  @Test
  void everyTableThatSaysSoIsGenerated() throws IOException {
    Set<String> known = new TreeSet<>(List.of("directive keys", "settings", "annotations"));
    known.addAll(List.of("parameters", "exit codes")); // by tests of the modules that have them
    Annotations.read().stream()
        .filter(one -> !one.attributes().isEmpty())
        .map(Annotation::name)
        .forEach(known::add);

    assertThat(
            Markdown.all().stream()
                .flatMap(document -> document.lines().stream())
                .filter(line -> line.startsWith("<!-- generated: "))
                .map(line -> line.replaceAll("^<!-- generated: | -->$", "")))
        .containsOnlyOnceElementsOf(
            known.stream().filter(name -> !name.equals("exit codes")).toList())
        .hasSameElementsAs(known);
  }

  private static void checkAttributes(Annotation annotation) {
    Generated.assertTable(
        REFERENCE,
        annotation.name(),
        List.of("attribute", "type", "default", "what it says"),
        annotation.attributes().stream()
            .map(one -> List.of(code(one.name()), code(one.type()), byDefault(one), one.doc()))
            .toList());
  }

  private static String byDefault(Attribute attribute) {
    return switch (attribute.byDefault()) {
      case "" -> "must be given";
      case "\"\"", "{}" -> "none";
      default -> code(attribute.byDefault());
    };
  }

  private static String carriers(DirectiveKey key) {
    List<String> carriers =
        Arrays.stream(Carrier.values())
            .filter(key::isFor)
            .map(carrier -> carrier.name().toLowerCase(Locale.ROOT))
            .toList();
    return carriers.size() == Carrier.values().length ? "all" : String.join(", ", carriers);
  }
}
