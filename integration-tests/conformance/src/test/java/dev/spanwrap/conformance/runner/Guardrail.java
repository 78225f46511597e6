// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Traced;

/** Looks at the input beside the model, and trips over what must not be answered. */
@Traced(name = "guardrail {name}")
interface Guardrail {

  void check(String name, String input);
}
