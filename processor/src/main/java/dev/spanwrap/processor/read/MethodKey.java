// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.stream.Collectors;
import javax.lang.model.util.Types;

/** What tells the methods of an interface apart. */
final class MethodKey {
  private MethodKey() {}

  /**
   * {@code consume(java.lang.String)}: the name with the erased parameter types. Two methods of one
   * interface never share those.
   */
  static String of(MethodGroup group, Types types) {
    return group.type().getParameterTypes().stream()
        .map(types::erasure)
        .map(type -> TypeNames.PLAIN.of(type).toString())
        .collect(Collectors.joining(",", group.name() + "(", ")"));
  }
}
