// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;

/** The lint categories that code needs to suppress which names what is deprecated. */
final class Suppressions {
  private Suppressions() {}

  static Set<String> of(Element... elements) {
    Set<String> categories = new TreeSet<>();
    for (Element element : elements) {
      for (Element e = element; e != null; e = e.getEnclosingElement()) {
        e.getAnnotationMirrors().forEach(annotation -> add(annotation, categories));
      }
    }
    return categories;
  }

  private static void add(AnnotationMirror annotation, Set<String> categories) {
    DeclaredType type = annotation.getAnnotationType();
    if (Language.name(type).equals("java.lang.Deprecated")) {
      boolean removal =
          annotation.getElementValues().entrySet().stream()
              .anyMatch(
                  entry ->
                      entry.getKey().getSimpleName().contentEquals("forRemoval")
                          && Boolean.TRUE.equals(entry.getValue().getValue()));
      categories.add(removal ? "removal" : "deprecation");
    }
  }
}
