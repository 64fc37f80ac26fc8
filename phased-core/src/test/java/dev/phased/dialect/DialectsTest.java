package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PostgreSQL 12.22 on x86_64-pc-linux-musl",
        "PostgreSQL 17.5 (Debian 17.5-1.pgdg120+1) on x86_64-pc-linux-gnu",
        "PostgreSQL 18beta1 on aarch64"
      })
  void postgresIsKnown(String version) {
    assertThat(Dialects.isPostgres(version)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu)",
        "PostgreSQL 11.2-YB-2.21.0.0-b0 on x86_64",
        "PostgreSQL 15.2-YB-2025.1 on x86_64",
        "PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC, Redshift 1.0.77467",
        "PostgreSQL 9.6.24 on x86_64",
        ""
      })
  void whatOnlySpeaksLikePostgresIsNot(String version) {
    assertThat(Dialects.isPostgres(version)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.0.11-TiDB-v7.5.0", "8.0.30-Vitess"})
  void whatOnlySpeaksLikeMysqlIsNot(String version) {
    assertThat(Dialects.mysql(version)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.4.5-MariaDB-ubu2404", "5.5.5-10.11.2-MariaDB"})
  void mariaDbIsKnown(String version) {
    assertThat(Dialects.mysql(version)).contains(MySqlKind.MARIADB);
  }
}
