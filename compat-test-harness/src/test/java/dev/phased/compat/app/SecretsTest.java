package dev.phased.compat.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
  private static final Inputs INPUTS =
      new Inputs(
          List.of(),
          Map.of("PAYMENT_API_KEY", "sk-4711-live", "REGION", "europe"),
          Map.of("mail.password", "brieftaube"));
  private static final Secrets SECRETS = Secrets.of(INPUTS, database("hunter22"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "connecting with hunter22 to europe| connecting with *** to europe",
        "paying with sk-4711-live| paying with ***",
        "mailing with brieftaube| mailing with ***",
        "jdbc:postgresql://h/db?user=app&password=other&ssl=off|"
            + " jdbc:postgresql://h/db?user=app&password=***&ssl=off",
        "spring.datasource.password: \"two words\", next| spring.datasource.password: ***, next",
        "{\"db_password\":\"x\",\"user\":\"app\"}| {\"db_password\":***,\"user\":\"app\"}",
        "JDBC_PASSWORD=x PORT=1| JDBC_PASSWORD=*** PORT=1",
        "ALTER ROLE app PASSWORD 'x y'| ALTER ROLE app PASSWORD ***",
        "redis://app:x@cache:6379| redis://app:***@cache:6379",
        "Authorization: Bearer eyJhbGciOi.J9| Authorization: Bearer ***"
      })
  void secretsAreHiddenWhereverTheyStand(String text, String shown) {
    assertThat(SECRETS.hide(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FATAL: password authentication failed for user \"app\"",
        "GET http://localhost:8080/orders/7 got no answer",
        "INSERT INTO orders (total_amount) VALUES ($1)"
      })
  void whatIsNoSecretStays(String text) {
    assertThat(SECRETS.hide(text)).isEqualTo(text);
  }

  @Test
  void thePasswordOfATestDatabaseDoesNotHideItsUser() {
    assertThat(Secrets.of(INPUTS, database("postgres")).hide("jdbc:postgresql://h/postgres"))
        .isEqualTo("jdbc:postgresql://h/postgres");
  }

  @Test
  void neitherTheLogsLastLinesNorItsFileTellThem(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("app.log"), "started\nby hunter22\n");
    AppLog log = new AppLog(file, SECRETS);

    assertThat(log.tail()).containsExactly("started", "by ***");
    log.hideSecrets();

    assertThat(file).hasContent("started\nby ***\n");
    assertThat(directory)
        .isDirectoryContaining("glob:**/app.log")
        .isDirectoryNotContaining("glob:**/*.clean");
  }

  private static Database database(String password) {
    return new Database("db", "jdbc:postgresql://localhost:1/db", "postgres", password);
  }
}
