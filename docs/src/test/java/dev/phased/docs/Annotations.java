package dev.phased.docs;

import static java.util.Locale.ROOT;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The annotations that users write, as their sources declare and describe them. */
final class Annotations {
  private static final Path CORE = Path.of("../phased-core/src/main/java/dev/phased/Phased.java");
  private static final Path HARNESS =
      Path.of("../compat-test-harness/src/main/java/dev/phased/compat");

  private static final Pattern ELEMENT = Pattern.compile("ElementType\\.(\\w+)");

  /** An attribute; the default is empty text if it has to be given. */
  record Attribute(String name, String type, String byDefault, String doc) {}

  /** An annotation; {@code on} says what it may stand on. */
  record Annotation(String name, String on, String doc, List<Attribute> attributes) {}

  private final DocTrees docs;
  private final CompilationUnitTree unit;

  private Annotations(DocTrees docs, CompilationUnitTree unit) {
    this.docs = docs;
    this.unit = unit;
  }

  static List<Annotation> read() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> harness = Files.list(HARNESS)) {
      List<Path> sources =
          Stream.concat(
                  Stream.of(CORE),
                  harness.filter(file -> file.toString().endsWith(".java")).sorted())
              .toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      return parse(task)
          .flatMap(unit -> new Annotations(DocTrees.instance(task), unit).ofUnit())
          .toList();
    }
  }

  private static Stream<? extends CompilationUnitTree> parse(JavacTask task) {
    try {
      Stream.Builder<CompilationUnitTree> units = Stream.builder();
      task.parse().forEach(units);
      return units.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Annotation> ofUnit() {
    return unit.getTypeDecls().stream()
        .map(ClassTree.class::cast)
        .filter(type -> type.getKind() == Tree.Kind.ANNOTATION_TYPE)
        .flatMap(
            type ->
                Stream.concat(
                    Stream.of(annotation("", type)),
                    type.getMembers().stream()
                        .filter(member -> member.getKind() == Tree.Kind.ANNOTATION_TYPE)
                        .map(ClassTree.class::cast)
                        .filter(nested -> !holdsSeveral(nested, type))
                        .map(nested -> annotation(type.getSimpleName() + ".", nested))));
  }

  /** The compiler alone writes what is there because an annotation may be repeated. */
  private static boolean holdsSeveral(ClassTree nested, ClassTree of) {
    return methods(nested)
        .allMatch(method -> method.getReturnType().toString().equals(of.getSimpleName() + "[]"));
  }

  private Annotation annotation(String outer, ClassTree type) {
    return new Annotation(
        "@" + outer + type.getSimpleName(),
        target(type),
        new Prose(docs.getDocCommentTree(path(type))).firstSentence(),
        methods(type).map(this::attribute).toList());
  }

  private Attribute attribute(MethodTree method) {
    return new Attribute(
        method.getName().toString(),
        method.getReturnType().toString(),
        method.getDefaultValue() == null ? "" : method.getDefaultValue().toString(),
        new Prose(docs.getDocCommentTree(path(method))).whole());
  }

  private static Stream<MethodTree> methods(ClassTree type) {
    return type.getMembers().stream()
        .filter(member -> member instanceof MethodTree)
        .map(MethodTree.class::cast);
  }

  private static String target(ClassTree type) {
    return type.getModifiers().getAnnotations().stream()
        .filter(one -> one.getAnnotationType().toString().equals("Target"))
        .flatMap(one -> ELEMENT.matcher(one.getArguments().toString()).results())
        .map(found -> found.group(1).equals("TYPE") ? "class" : found.group(1).toLowerCase(ROOT))
        .collect(Collectors.joining(", "));
  }

  private TreePath path(Tree tree) {
    return TreePath.getPath(unit, tree);
  }
}
