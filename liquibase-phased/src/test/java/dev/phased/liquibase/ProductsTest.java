package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changelogs of large products, as they stand, end the same with phased and without. */
class ProductsTest {
  private static final String VERSION = "4.33.0";

  @TempDir Path directory;

  @Test
  void keycloak() {
    Fingerprint with =
        sameWithAndWithout(
            "keycloak", InsideKeycloak.class.getName(), "META-INF/jpa-changelog-master.xml");

    assertThat(with.history().lines().count()).isGreaterThan(100);
    assertThat(with.history()).contains("customChange", "MARK_RAN");
    assertThat(with.schema()).contains("user_entity", "offline_user_session");
  }

  @Test
  void flowable() {
    Fingerprint with =
        sameWithAndWithout(
            "flowable",
            InsideTool.class.getName(),
            "org/flowable/cmmn/db/liquibase/flowable-cmmn-db-changelog.xml");

    assertThat(with.history().lines().count()).isGreaterThan(10);
    assertThat(with.schema()).contains("act_cmmn_ru_case_inst");
  }

  private Fingerprint sameWithAndWithout(String product, String runner, String changelog) {
    TestServer.Database plain = TestServer.database(product + "_plain");
    TestServer.Database phased = TestServer.database(product + "_phased");
    Tool without = Tool.plain(VERSION).beside(product);

    without.on(plain, directory).through(runner).update(changelog).succeeded();
    Tool.Run with = Tool.phased(VERSION).beside(product).on(phased, directory).through(runner);
    with.update(changelog).succeeded();

    assertThat(with.said()).as("phased takes part").contains("No phase is given");
    Fingerprint ended = Fingerprint.of(phased);
    assertThat(ended).isEqualTo(Fingerprint.of(plain));
    without.on(phased, directory).through(runner).update(changelog).succeeded();
    with.update(changelog).succeeded();
    assertThat(Fingerprint.of(phased)).as("nothing is left to run").isEqualTo(ended);
    return ended;
  }
}
