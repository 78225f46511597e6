// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What tells the methods of an interface apart. */
final class MethodKey {
  private MethodKey() {}

  /**
   * {@code consume(java.lang.String)}: the name with the erased parameter types. Two methods of one
   * interface never share those.
   */
  static String of(MethodGroup group, Types types) {
    return of(group.name(), group.type().getParameterTypes(), types);
  }

  /** The same of a declaration as it is compiled, where type parameters are still unknown. */
  static String compiled(ExecutableElement method, Types types) {
    return of(
        method.getSimpleName().toString(),
        ((ExecutableType) method.asType()).getParameterTypes(),
        types);
  }

  private static String of(String name, List<? extends TypeMirror> parameters, Types types) {
    return parameters.stream()
        .map(types::erasure)
        .map(type -> TypeNames.PLAIN.of(type).toString())
        .collect(Collectors.joining(",", name + "(", ")"));
  }
}
