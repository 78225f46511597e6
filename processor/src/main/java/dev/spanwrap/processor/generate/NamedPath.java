// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Path;
import java.util.Optional;

/**
 * A path with the name of the static method that walks it.
 *
 * @param path where the value is found
 * @param mapper what maps the value at the end
 * @param method the method; empty: the root itself is the value
 */
record NamedPath(Path path, Optional<ClassName> mapper, Optional<String> method) {

  /** Whether there is more to do than to take the root. */
  static boolean needsMethod(Path path, Optional<ClassName> mapper) {
    return !path.steps().isEmpty() || path.when().isPresent() || mapper.isPresent();
  }

  /** The arguments that hand a value to the runtime: the root, and how to go on from it. */
  CodeBlock arguments(CodeBlock root, ClassName wrapper) {
    return method.map(name -> CodeBlock.of("$L, $L", root, reference(name, wrapper))).orElse(root);
  }

  /** A reference to a static method of the wrapper. */
  static CodeBlock reference(String method, ClassName wrapper) {
    return CodeBlock.of("$T::$N", wrapper, method);
  }
}
