package dev.phased.docs.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the tutorial. */
class TutorialTest {
  private static final Path FILES = Path.of("src/test/resources/tutorial");

  @Test
  void whatTheReaderSeesIsWhatTheTutorialShows(@TempDir Path directory) throws Exception {
    Shop shop = new Shop(directory);
    shop.put("v1/V1__orders.sql", "target/classes/db/migration");
    shop.compile("v1/Orders.java", "target/classes");
    shop.jar("target/classes", "versions/shop-1.jar");

    shop.put("wrong/V2__name_the_unit.sql", "target/classes/db/migration");
    shop.compile("wrong/Orders.java", "target/classes");
    shop.compile("OrdersMatrixTest.java", "target/test-classes");
    Printed.assertIs("wrong.txt", shop.matrix("com.acme.shop.OrdersMatrixTest"));

    shop.put("right/V2__name_the_unit.sql", "target/classes/db/migration");
    shop.put("right/V3__copy_totals.sql", "target/classes/db/migration");
    shop.compile("right/Orders.java", "target/classes");
    Printed.assertIs("right.txt", shop.matrix("com.acme.shop.OrdersMatrixTest"));
    assertThat(directory.resolve("target/phased-compat/com.acme.shop.OrdersMatrixTest"))
        .isDirectoryContaining("glob:**/report.html");
  }

  @Test
  void theVersionsAreThoseOfTheBuild() throws IOException {
    String build = Files.readString(Path.of("../pom.xml"));
    String tutorial = Files.readString(FILES.resolve("pom.xml"));

    assertThat(
            Pattern.compile("<version>([\\d.]+[^<]*)</version>")
                .matcher(tutorial)
                .results()
                .map((MatchResult found) -> found.group(1)))
        .filteredOn(version -> !version.equals("1"))
        .hasSize(10)
        .allSatisfy(version -> assertThat(build).contains(">" + version + "<"));
  }
}
