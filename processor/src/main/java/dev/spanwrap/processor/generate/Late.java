// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Root;

/** Which captures of a call have to wait for its delegate. */
final class Late {

  private Late() {}

  /** Whether a capture is read from the delegate of a lifecycle method, when that has returned. */
  static boolean isLate(NamedCapture capture, NamedOperation operation) {
    return operation.operation().placement().isLifecycle()
        && capture.value().path().root() == Root.Named.DELEGATE
        && !isDeferred(operation.operation().ending());
  }

  private static boolean isDeferred(Ending ending) {
    return ending instanceof Ending.ByResult byResult && byResult.deferred();
  }
}
