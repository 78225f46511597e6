// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Root;
import javax.lang.model.type.TypeMirror;

/**
 * A path with the type of what is found at its end.
 *
 * @param path the path
 * @param type the type at the end; of a path that maps over elements, that of one of them
 * @param many whether it maps over the elements of a collection or an array
 */
record ResolvedPath(Path path, TypeMirror type, boolean many) {

  boolean isOfElement() {
    return path.root() == Root.Named.ELEMENT;
  }

  /** Whether it can be read before the call. */
  boolean isKnownBefore() {
    return path.root() == Root.Named.DELEGATE || path.root() instanceof Root.OfParameter;
  }

  /** Its type as users read it. */
  String shown() {
    return many ? "a list of " + Display.of(type) : Display.of(type);
  }
}
