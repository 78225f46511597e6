// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;

/** The hooks that the wrappers drive, around streams. */
interface TokenHooks extends ValueHooks {
  @On(Signal.ELEMENT)
  void onElement(Prompt prompt, Object element);
}
