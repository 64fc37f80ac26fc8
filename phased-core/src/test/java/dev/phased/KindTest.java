package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {
  @ParameterizedTest
  @EnumSource(DirectiveKey.class)
  void everyKeyOfADirectiveIsDescribed(DirectiveKey key) {
    assertThat(key.doc()).endsWith(".").hasSizeGreaterThan(10);
    assertThat(key.takes()).isNotBlank().doesNotEndWith(".");
    assertThat(key.example()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(SettingKey.class)
  void whatASettingPrintsItReads(SettingKey key) {
    Object value = key.kind().read(key.kind().example());

    assertThat(key.kind().print(value)).isEqualTo(key.kind().example());
    assertThat(key.kind().read(key.kind().print(value))).isEqualTo(value);
  }

  @Test
  void blanksAroundAValueSayNothing() {
    assertThat(Kind.COUNT.read(" 7\t")).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"LOCK_TIMEOUT, lockTimeout", "phase, phase", "_a, a", "a_, a", "a__b, aB"})
  void namesInCamelCaseHaveNoUnderscores(String snakeCase, String camelCase) {
    assertThat(CamelCase.of(snakeCase)).isEqualTo(camelCase);
  }
}
