// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.hooks;

import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Traced;

/** What is called inside a bracket. */
@Traced(Role.MODEL)
public interface Model {
  String chat(@SpanKey String run);
}
