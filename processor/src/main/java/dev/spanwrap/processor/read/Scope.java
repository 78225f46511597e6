// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * What the paths of one operation can start at.
 *
 * @param method the method's name
 * @param parameters its parameters, by the names of the declaration that carries the annotations
 * @param namesKnown whether these are the names that the source says
 * @param delegate the interface
 * @param delivery what the method returns
 * @param access what the wrapper may name
 * @param generated the wrapper's name
 */
record Scope(
    String method,
    List<Parameter> parameters,
    boolean namesKnown,
    TypeMirror delegate,
    Delivery delivery,
    Access access,
    String generated) {

  /** A parameter with its type as a member of the interface. */
  record Parameter(String name, TypeMirror type) {}

  /** The same for paths over elements alone. */
  Scope ofElements() {
    return new Scope(method, List.of(), true, delegate, delivery, access, generated);
  }

  /** The index of the parameter of this name. */
  Optional<Integer> parameter(String name) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The names of everything at which a path can start. */
  List<String> roots() {
    List<String> roots = new ArrayList<>();
    if (namesKnown) {
      parameters.forEach(parameter -> roots.add(parameter.name()));
    }
    delivery.result().ifPresent(type -> roots.add("result"));
    delivery.element().ifPresent(type -> roots.add("element"));
    roots.add("error");
    roots.add("delegate");
    return roots;
  }
}
