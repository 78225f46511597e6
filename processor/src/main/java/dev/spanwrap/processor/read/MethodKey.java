// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * What tells the methods of an interface apart, {@code consume(java.lang.String)}: the name with
 * the erased parameter types. Two methods of one interface never share those.
 */
final class MethodKey {
  private MethodKey() {}

  /** The key of a declaration as it is compiled, where type parameters are still unknown. */
  static String compiled(ExecutableElement method, Types types) {
    return of(
        method.getSimpleName().toString(),
        ((ExecutableType) method.asType()).getParameterTypes(),
        types);
  }

  static String of(String name, List<? extends TypeMirror> parameters, Types types) {
    StringBuilder key = new StringBuilder(name).append('(');
    for (int i = 0; i < parameters.size(); i++) {
      key.append(i == 0 ? "" : ",").append(TypeNames.PLAIN.of(types.erasure(parameters.get(i))));
    }
    return key.append(')').toString();
  }
}
