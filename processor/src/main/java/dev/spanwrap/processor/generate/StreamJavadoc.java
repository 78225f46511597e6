// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.StreamType;

/** What the class of a stream type says of itself. */
final class StreamJavadoc {

  private StreamJavadoc() {}

  static CodeBlock of(StreamType type) {
    String text;
    if (type.view().isPresent()) {
      text = "A {@link $T} whose call lasts until it ends.\n";
    } else if (type.side() == StreamType.Side.RECEIVER) {
      text = "Tells a call in flight what a {@link $T} is told, then passes it on.\n";
    } else {
      text = "Ties a {@link $T} to a call in flight.\n";
    }
    return CodeBlock.of(text, type.declaration().type());
  }
}
