package dev.phased.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
  @Test
  void everyLinkInTheRepositoryLeadsSomewhere() {
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Markdown document : Markdown.all()) {
      for (String link : document.links()) {
        links++;
        if (!link.startsWith("https://") && !leadsSomewhere(document, link)) {
          dead.add(document.name() + " links to " + link);
        }
      }
    }

    assertThat(dead).isEmpty();
    assertThat(links).as("links that were looked at").isGreaterThan(15);
  }

  @Test
  void everyLinkToElsewhereIsAnAddress() {
    List<String> wrong = new ArrayList<>();
    for (Markdown document : Markdown.all()) {
      for (String link : document.links()) {
        if (link.contains(":") && !isAddress(link)) {
          wrong.add(document.name() + " links to " + link);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** Nobody is asked whether it is there: the build needs no network for its own pages. */
  private static boolean isAddress(String link) {
    try {
      URI address = new URI(link);
      return "https".equals(address.getScheme())
          && String.valueOf(address.getHost()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean leadsSomewhere(Markdown document, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target =
        path.isEmpty() ? document.file() : document.file().resolveSibling(path).normalize();
    if (!target.startsWith(Markdown.ROOT) || !Files.exists(target)) {
      return false;
    }
    return hash < 0 || Markdown.read(target).anchors().contains(link.substring(hash + 1));
  }
}
