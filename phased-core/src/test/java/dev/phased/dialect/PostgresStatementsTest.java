package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresStatementsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "create unique index concurrently on t (a)",
        "DROP INDEX CONCURRENTLY IF EXISTS a, b;",
        "SELECT 1; REINDEX (VERBOSE) TABLE CONCURRENTLY t",
        "REINDEX (CONCURRENTLY) INDEX i",
        "-- a comment\nALTER TABLE p DETACH PARTITION p1 CONCURRENTLY"
      })
  void whatWaitsForOlderTransactionsAlsoNeedsNoTransaction(String sql) {
    assertThat(PostgresStatements.waitsForSnapshots(sql)).isTrue();
    assertThat(PostgresStatements.needsNoTransaction(sql)).isTrue();
    assertThat(PostgresStatements.onlyWeakLocks(sql)).isEqualTo(!sql.startsWith("SELECT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VACUUM t",
        "REINDEX SCHEMA public",
        "CREATE DATABASE d",
        "ALTER SYSTEM SET a = 1",
        "CLUSTER"
      })
  void othersNeedNoTransactionEither(String sql) {
    assertThat(PostgresStatements.needsNoTransaction(sql)).isTrue();
    assertThat(PostgresStatements.mayNeedNoTransaction(sql)).isTrue();
    assertThat(PostgresStatements.waitsForSnapshots(sql)).isFalse();
  }

  @Test
  void aQuickLookTellsMostScriptsFromThoseThatNeedNoTransaction() {
    assertThat(PostgresStatements.mayNeedNoTransaction("CREATE INDEX i ON t (a)")).isFalse();
    assertThat(PostgresStatements.mayNeedNoTransaction("-- no VACUUM\nSELECT 1")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX i ON t (a)",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
        "-- CREATE INDEX CONCURRENTLY i ON t (a)\nSELECT 1",
        "SELECT 'x; VACUUM t'",
        "DO $$ BEGIN PERFORM 'x'; VACUUM t; END $$",
        "COMMENT ON INDEX i IS 'built; REINDEX INDEX CONCURRENTLY i'",
        "CLUSTER t USING i"
      })
  void anythingElseRunsInATransaction(String sql) {
    assertThat(PostgresStatements.needsNoTransaction(sql)).isFalse();
    assertThat(PostgresStatements.waitsForSnapshots(sql)).isFalse();
  }

  @Test
  void validatingAConstraintHoldsOnlyWeakLocksIfItIsAllThatIsDone() {
    String validate = "ALTER TABLE t VALIDATE CONSTRAINT c";
    assertThat(PostgresStatements.onlyWeakLocks(validate + ";")).isTrue();
    assertThat(PostgresStatements.onlyWeakLocks(validate + ", ADD COLUMN a int")).isFalse();
    assertThat(PostgresStatements.onlyWeakLocks(validate + "; DROP TABLE u")).isFalse();
    assertThat(PostgresStatements.onlyWeakLocks("VACUUM FULL t")).isFalse();
    assertThat(PostgresStatements.onlyWeakLocks("")).isFalse();
  }

  @Test
  void mysqlsStatementsCommitOrNot() {
    assertThat(MySqlStatements.commitsBefore("alter table t add a int")).isTrue();
    assertThat(MySqlStatements.commitsBefore("CREATE TEMPORARY TABLE t (a int)")).isFalse();
    assertThat(MySqlStatements.commitsBefore("LOAD DATA INFILE 'x' INTO TABLE t")).isFalse();
    assertThat(MySqlStatements.commitsWithin("UPDATE a SET b = 1; DROP TABLE c")).isTrue();
    assertThat(MySqlStatements.commitsWithin("CALL p()")).isTrue();
    assertThat(
            MySqlStatements.commitsWithin(
                "CREATE DEFINER=`a`@`b` PROCEDURE p() BEGIN SELECT 1; SELECT 2; END"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CALL p()",
        "DO $$ BEGIN DELETE FROM t; COMMIT; END $$",
        "DO $$ BEGIN CALL p(); END $$",
        "DO $$ BEGIN EXECUTE 'CALL ' || name; END $$",
        "DO LANGUAGE plpython3u $$ plpy.rollback() $$"
      })
  void knowsWhatMayCommitInTheMiddle(String sql) {
    assertThat(PostgresStatements.commitsWithin(sql)).isTrue();
  }

  @Test
  void aBlockThatEndsNoTransactionMayRunAgain() {
    assertThat(
            PostgresStatements.commitsWithin(
                "DO $$ BEGIN IF true THEN ALTER TABLE t ADD COLUMN a int; END IF; END $$"))
        .isFalse();
  }
}
