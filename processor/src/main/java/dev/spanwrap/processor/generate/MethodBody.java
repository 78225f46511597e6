// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Ending;

/** The body of a traced method; there is one for each way in which a call can end. */
interface MethodBody {

  CodeBlock generate(MethodPlan plan);

  /** The body for an ending. */
  static MethodBody of(Ending ending) {
    if (ending instanceof Ending.ByResult byResult) {
      return byResult.deferred() ? new DeferredBody(byResult) : new ByResultBody(byResult);
    }
    if (ending instanceof Ending.ByCallback byCallback) {
      return new CallbackBody(byCallback);
    }
    if (ending instanceof Ending.BySession bySession) {
      return new BySessionBody(bySession);
    }
    return new OnReturnBody();
  }
}
