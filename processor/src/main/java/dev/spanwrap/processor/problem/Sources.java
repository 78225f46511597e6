// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The sources that are being compiled, where javac shows them. Other compilers do not: then every
 * element counts as compiled here, and positions are unknown.
 */
public final class Sources {
  private final @Nullable Trees trees;

  private Sources(@Nullable Trees trees) {
    this.trees = trees;
  }

  /** The sources behind a processing environment. */
  public static Sources of(ProcessingEnvironment environment) {
    try {
      return new Sources(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return new Sources(null);
    }
  }

  /** Whether an element was declared in a source of this compilation, and not in a class file. */
  public boolean contain(Element element) {
    return trees == null || trees.getTree(enclosingType(element)) != null;
  }

  private static Element enclosingType(Element element) {
    Element enclosing = element.getEnclosingElement();
    return element instanceof TypeElement || enclosing == null ? element : enclosingType(enclosing);
  }

  /** The offset in its file of what a location points at, or zero. */
  long position(Location location) {
    if (trees == null) {
      return 0;
    }
    TreePath path = trees.getPath(location.element());
    if (path == null) {
      return 0;
    }
    Tree tree = tree(location).orElse(path.getLeaf());
    return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), tree);
  }

  /**
   * Where in the sources an annotation or its value stands. It is needed for repeated annotations:
   * of those javac itself only finds the annotated declaration.
   */
  Optional<PrintableTree> repeated(Location location) {
    if (trees == null || location.annotation().isEmpty()) {
      return Optional.empty();
    }
    if (location.element().getAnnotationMirrors().contains(location.annotation().get())) {
      return Optional.empty();
    }
    TreePath path = trees.getPath(location.element());
    Trees known = trees;
    return tree(location)
        .map(
            tree ->
                (kind, text) -> known.printMessage(kind, text, tree, path.getCompilationUnit()));
  }

  private Optional<Tree> tree(Location location) {
    if (trees == null || location.annotation().isEmpty()) {
      return Optional.empty();
    }
    AnnotationMirror mirror = location.annotation().get();
    Tree declaration = trees.getTree(location.element());
    return annotations(declaration).stream()
        .filter(tree -> isOfType(tree, mirror))
        .skip(index(location.element(), mirror))
        .findFirst()
        .map(tree -> location.value().flatMap(value -> value(tree, mirror, value)).orElse(tree));
  }

  private static List<? extends AnnotationTree> annotations(@Nullable Tree declaration) {
    ModifiersTree modifiers = null;
    if (declaration instanceof MethodTree method) {
      modifiers = method.getModifiers();
    } else if (declaration instanceof ClassTree type) {
      modifiers = type.getModifiers();
    } else if (declaration instanceof VariableTree variable) {
      modifiers = variable.getModifiers();
    }
    return modifiers == null ? List.of() : modifiers.getAnnotations();
  }

  private static boolean isOfType(AnnotationTree tree, AnnotationMirror mirror) {
    String written = tree.getAnnotationType().toString();
    String simple = mirror.getAnnotationType().asElement().getSimpleName().toString();
    return written.equals(simple) || written.endsWith("." + simple);
  }

  /** The place of an annotation among the repeated ones, zero if it is not repeated. */
  private static int index(Element element, AnnotationMirror mirror) {
    for (AnnotationMirror container : element.getAnnotationMirrors()) {
      for (AnnotationValue value : container.getElementValues().values()) {
        if (value.getValue() instanceof List<?> items) {
          for (int i = 0; i < items.size(); i++) {
            if (((AnnotationValue) items.get(i)).getValue() == mirror) {
              return i;
            }
          }
        }
      }
    }
    return 0;
  }

  private static Optional<Tree> value(
      AnnotationTree tree, AnnotationMirror mirror, AnnotationValue value) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getValue() == value)
        .findFirst()
        .flatMap(entry -> argument(tree, entry.getKey().getSimpleName().toString()));
  }

  private static Optional<Tree> argument(AnnotationTree tree, String member) {
    for (ExpressionTree argument : tree.getArguments()) {
      if (argument instanceof AssignmentTree assignment) {
        if (assignment.getVariable().toString().equals(member)) {
          return Optional.of(assignment.getExpression());
        }
      } else if (member.equals("value")) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }

  /** A place in the sources at which a message can be printed. */
  interface PrintableTree {
    void print(javax.tools.Diagnostic.Kind kind, String text);
  }
}
