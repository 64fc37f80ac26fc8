package dev.phased.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import java.util.List;
import java.util.stream.Collectors;

/** A documentation comment as Markdown, on one line. */
record Prose(DocCommentTree comment) {
  /** What a formatter breaks the line after, or before, is no part of the code. */
  private static final String OPEN = "\u0002";

  private static final String CLOSE = "\u0003";

  String firstSentence() {
    return text(comment.getFirstSentence());
  }

  String whole() {
    return text(comment.getFullBody());
  }

  private static String text(List<? extends DocTree> parts) {
    return parts.stream()
        .map(Prose::text)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .replaceAll(OPEN + " *", "`")
        .replaceAll(" *" + CLOSE, "`")
        .strip();
  }

  private static String text(DocTree part) {
    if (part instanceof LiteralTree literal) {
      return "`" + literal.getBody().getBody().strip() + "`";
    }
    if (part instanceof LinkTree link) {
      String to = link.getReference().getSignature();
      return "`" + to.replaceAll("^#|^.*\\.(?=[A-Z])", "").replace('#', '.') + "`";
    }
    if (part instanceof StartElementTree start) {
      return start.getName().contentEquals("code") ? OPEN : " ";
    }
    if (part instanceof EndElementTree end) {
      return end.getName().contentEquals("code") ? CLOSE : " ";
    }
    return part instanceof EntityTree ? "" : part.toString();
  }
}
