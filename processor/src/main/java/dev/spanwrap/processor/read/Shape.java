// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Added;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A method as other shapes of it see it: types at positions, never names.
 *
 * @param group the method
 * @param added the positions of its {@code @Added} parameters
 * @param names the names of its types, its own type variables called by their positions
 */
record Shape(MethodGroup group, Set<Integer> added, TypeNames names) {

  static Shape of(MethodGroup group) {
    ExecutableElement annotated = group.annotated();
    Set<Integer> added = new HashSet<>();
    for (int i = 0; i < annotated.getParameters().size(); i++) {
      if (AnnotationView.of(annotated.getParameters().get(i), Added.class).isPresent()) {
        added.add(i);
      }
    }
    Map<Element, String> variables = new HashMap<>();
    group
        .type()
        .getTypeVariables()
        .forEach(variable -> variables.put(variable.asElement(), "#" + variables.size()));
    return new Shape(group, added, new TypeNames(variables));
  }

  String name() {
    return group.name();
  }

  ExecutableType type() {
    return group.type();
  }

  int size() {
    return group.type().getParameterTypes().size();
  }

  TypeMirror parameter(int index) {
    return group.type().getParameterTypes().get(index);
  }

  boolean isAdded(int index) {
    return added.contains(index);
  }

  /** The positions that every shape of the method has. */
  List<Integer> kept() {
    return IntStream.range(0, size()).filter(i -> !isAdded(i)).boxed().toList();
  }

  /** {@code chat(String, int, @Added Span)}. */
  String shown() {
    return shown(-1);
  }

  /** The same with one position marked; one behind the last marks what is not there. */
  String shown(int marked) {
    String parameters =
        IntStream.range(0, Math.max(size(), marked + 1))
            .mapToObj(i -> i == marked ? ">" + shownParameter(i) + "<" : shownParameter(i))
            .collect(Collectors.joining(", "));
    return name() + "(" + parameters + ")";
  }

  private String shownParameter(int index) {
    if (index >= size()) {
      return "nothing";
    }
    return (isAdded(index) ? "@Added " : "") + Display.of(parameter(index));
  }
}
