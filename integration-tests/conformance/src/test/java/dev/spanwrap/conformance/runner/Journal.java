// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.Traced;

/** Where hooks write down what they see: an operation of their own. */
@Traced(name = "note {what}")
interface Journal {

  void note(String what);
}
