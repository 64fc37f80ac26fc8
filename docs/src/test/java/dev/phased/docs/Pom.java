package dev.phased.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a build file says, as it is written; of properties, what they stand for. */
final class Pom {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  private final Element project;
  private final Optional<Pom> root;

  private Pom(Element project, Optional<Pom> root) {
    this.project = project;
    this.root = root;
  }

  /** An artifact that it names, and the version if it gives one. */
  record Artifact(String group, String name, Optional<String> version, String scope) {
    String id() {
      return group + ":" + name;
    }
  }

  /** The build file at a place below the root of the repository. */
  static Pom of(String path) {
    Path file = Markdown.ROOT.resolve(path);
    Optional<Pom> root = path.equals("pom.xml") ? Optional.empty() : Optional.of(of("pom.xml"));
    return new Pom(parsed(new InputSource(file.toUri().toString())), root);
  }

  /** XML that documents show; it may be a part. */
  static Pom ofText(String xml) {
    return new Pom(parsed(new InputSource(new StringReader(xml))), Optional.of(of("pom.xml")));
  }

  /** Everything that it depends on or manages. */
  List<Artifact> dependencies() {
    return artifacts("dependency");
  }

  List<Artifact> plugins() {
    return artifacts("plugin");
  }

  /** Dependencies of its own, not of its plugins, and not those that it only manages. */
  List<Artifact> ownDependencies() {
    return children(project, "dependencies").stream()
        .flatMap(list -> children(list, "dependency").stream())
        .map(this::artifact)
        .toList();
  }

  String property(String name) {
    return optionalProperty(name)
        .orElseThrow(() -> new IllegalArgumentException("No pom says " + name + "."));
  }

  private Optional<String> optionalProperty(String name) {
    if (name.equals("project.version")) {
      return root.isPresent() ? root.get().optionalProperty(name) : text(project, "version");
    }
    NodeList lists = project.getElementsByTagName("properties");
    for (int at = lists.getLength() - 1; at >= 0; at--) {
      Optional<String> value = text((Element) lists.item(at), name);
      if (value.isPresent()) {
        return value.map(this::resolved);
      }
    }
    return root.flatMap(above -> above.optionalProperty(name));
  }

  private List<Artifact> artifacts(String tag) {
    NodeList nodes = project.getElementsByTagName(tag);
    List<Artifact> artifacts = new ArrayList<>();
    for (int at = 0; at < nodes.getLength(); at++) {
      Element element = (Element) nodes.item(at);
      if (text(element, "artifactId").isPresent()) {
        artifacts.add(artifact(element));
      }
    }
    return artifacts;
  }

  private Artifact artifact(Element element) {
    String scope =
        text(element, "optional").filter("true"::equals).isPresent()
            ? "optional"
            : text(element, "scope").orElse("compile");
    return new Artifact(
        text(element, "groupId").orElse("org.apache.maven.plugins"),
        text(element, "artifactId").orElseThrow(),
        text(element, "version").map(this::resolved),
        scope);
  }

  private String resolved(String text) {
    return PROPERTY
        .matcher(text)
        .replaceAll((MatchResult name) -> optionalProperty(name.group(1)).orElse("?"));
  }

  private static Optional<String> text(Element element, String child) {
    return children(element, child).stream().map(Element::getTextContent).findFirst();
  }

  private static List<Element> children(Element element, String name) {
    List<Element> children = new ArrayList<>();
    for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child && child.getTagName().equals(name)) {
        children.add(child);
      }
    }
    return children;
  }

  private static Element parsed(InputSource source) {
    try {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
      return document.getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("No XML: " + source.getSystemId(), e);
    }
  }
}
