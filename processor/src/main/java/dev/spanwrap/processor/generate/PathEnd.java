// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/** What becomes of the value at the end of a path. */
sealed interface PathEnd {

  /** The statement by which a path ends early. */
  CodeBlock missing();

  /** The statement that takes the value. */
  CodeBlock found(CodeBlock value, boolean primitive);

  /** It is returned; null where there is none. */
  record Returned() implements PathEnd {

    @Override
    public CodeBlock missing() {
      return CodeBlock.of("return null");
    }

    @Override
    public CodeBlock found(CodeBlock value, boolean primitive) {
      return CodeBlock.of("return $L", value);
    }
  }

  /** It is returned whether it is true. */
  record Tested() implements PathEnd {

    @Override
    public CodeBlock missing() {
      return CodeBlock.of("return false");
    }

    @Override
    public CodeBlock found(CodeBlock value, boolean primitive) {
      return primitive
          ? CodeBlock.of("return $L", value)
          : CodeBlock.of("return $T.TRUE.equals($L)", TypeName.BOOLEAN.box(), value);
    }
  }

  /** It is added to a list, and the loop goes on. */
  record InList(String list) implements PathEnd {

    @Override
    public CodeBlock missing() {
      return CodeBlock.of("continue");
    }

    @Override
    public CodeBlock found(CodeBlock value, boolean primitive) {
      return CodeBlock.of("$N.add($L)", list, value);
    }
  }
}
