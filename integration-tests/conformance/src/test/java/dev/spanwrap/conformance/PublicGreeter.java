// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import dev.spanwrap.annotations.Traced;

/** A public interface, for the visibility of its wrapper. */
@Traced
public interface PublicGreeter {
  /** Greets. */
  String greet(String name);
}
