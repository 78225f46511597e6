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
 * @param use what the method is
 * @param access what the wrapper may name
 * @param generated the wrapper's name
 */
record Scope(
    String method,
    List<Parameter> parameters,
    boolean namesKnown,
    TypeMirror delegate,
    Delivery delivery,
    Use use,
    Access access,
    String generated) {

  /** What a method is, whose paths these are. */
  enum Use {
    /** An operation: it runs once in a call, and can fail. */
    OPERATION,
    /** A method of a stream that runs any number of times in a call, and is told of no failure. */
    STREAM,
    /** The same for one that is told of failure. */
    FAILING_STREAM
  }

  /** The parameters of a method, with their types as a member of the interface. */
  static List<Parameter> parameters(MethodGroup group) {
    List<? extends TypeMirror> types = group.type().getParameterTypes();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String name = group.annotated().getParameters().get(i).getSimpleName().toString();
      parameters.add(new Parameter(name, types.get(i)));
    }
    return parameters;
  }

  /** Whether there are several values of everything that a path can start at. */
  boolean isRepeated() {
    return use != Use.OPERATION;
  }

  /** Whether there can be an error to start at. */
  boolean canFail() {
    return use != Use.STREAM;
  }

  /** A parameter with its type as a member of the interface. */
  record Parameter(String name, TypeMirror type) {}

  /** The same for paths over elements alone. */
  Scope ofElements() {
    return new Scope(method, List.of(), true, delegate, delivery, use, access, generated);
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
    if (canFail()) {
      roots.add("error");
    }
    roots.add("delegate");
    return roots;
  }
}
