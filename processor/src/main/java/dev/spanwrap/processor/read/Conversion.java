// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** How a value of one shape becomes a value of another. */
enum Conversion {
  NONE,
  WIDENING;

  /** How, if at all: the same type, or a wider primitive one. */
  static Optional<Conversion> of(
      Shape from, TypeMirror type, Shape to, TypeMirror wanted, Javac javac) {
    if (from.names().of(type).toString().equals(to.names().of(wanted).toString())) {
      return Optional.of(NONE);
    }
    return type.getKind().isPrimitive()
            && wanted.getKind().isPrimitive()
            && javac.types().isSubtype(type, wanted)
        ? Optional.of(WIDENING)
        : Optional.empty();
  }
}
