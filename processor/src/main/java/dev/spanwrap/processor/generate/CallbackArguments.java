// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Callback;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a call, each in its position, callbacks among them replaced by traced ones. */
final class CallbackArguments {

  private CallbackArguments() {}

  /** The arguments of a call, some of them replaced by what reports to a stream call. */
  static List<CodeBlock> of(List<CodeBlock> arguments, List<Callback> callbacks, CodeBlock stream) {
    List<CodeBlock> replaced = new ArrayList<>(arguments);
    for (Callback callback : callbacks) {
      replaced.set(
          callback.parameter(),
          CodeBlock.of(
              "$T.$N($L, $L)",
              callback.adapter(),
              callback.method(),
              arguments.get(callback.parameter()),
              stream));
    }
    return replaced;
  }
}
