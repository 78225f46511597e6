// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;

/** The hooks that the wrappers drive, around whatever has no elements. */
interface ValueHooks {
  @On(Signal.START)
  void onStart(Prompt prompt);

  @On(Signal.COMPLETE)
  void onComplete(Prompt prompt);

  @On(Signal.ERROR)
  void onError(Prompt prompt, Throwable error);

  @On(Signal.CANCEL)
  void onCancel(Prompt prompt);
}
