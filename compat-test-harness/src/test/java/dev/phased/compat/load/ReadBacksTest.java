package dev.phased.compat.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ReadBacksTest {
  private static final Lane LANE =
      new Lane("buys", "v1", 1, 100, Duration.ofSeconds(1), ledger -> {});
  private static final List<Write> WRITES =
      List.of(new Write(LANE, "17", "1250"), new Write(LANE, "18", "900"));

  private final ReadBacks readBacks =
      new ReadBacks(2, Duration.ofSeconds(10), getClass().getClassLoader());

  @Test
  void nothingIsLostIfEveryVersionReadsTheSameText() throws Exception {
    Map<String, ReadBacks.Reader> readers =
        Map.of("v1", Write::value, "v2", write -> Long.valueOf(write.value()));

    assertThat(readBacks.lost(WRITES, readers)).isEmpty();
  }

  @Test
  void aWriteIsLostForEachVersionThatReadsAnotherValueOrNone() throws Exception {
    Map<String, ReadBacks.Reader> readers = new LinkedHashMap<>();
    readers.put("v1", write -> write.key().equals("17") ? 1250 : null);
    readers.put(
        "v2",
        write -> {
          if (write.key().equals("17")) {
            throw new IllegalStateException("404 not found");
          }
          return 900;
        });

    assertThat(readBacks.lost(WRITES, readers))
        .containsExactly(
            new LostWrite("buys", "v1", "17", "1250", "v2", "404 not found"),
            new LostWrite("buys", "v1", "18", "900", "v1", "null"));
  }

  @Test
  void aWriteThatIsNotReadInTimeIsLost() throws Exception {
    ReadBacks impatient = new ReadBacks(2, Duration.ofMillis(100), getClass().getClassLoader());
    ReadBacks.Reader endless =
        write -> {
          new CountDownLatch(1).await();
          return write.value();
        };

    assertThat(impatient.lost(WRITES, Map.of("v1", endless)))
        .extracting(LostWrite::found)
        .containsExactly("It was not read within 0.1 s.", "It was not read within 0.1 s.");
  }
}
