// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.hooks;

import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;

/** {@link Model} without a key. */
@Traced(Role.MODEL)
public interface UnkeyedModel {
  String chat(String run);
}
