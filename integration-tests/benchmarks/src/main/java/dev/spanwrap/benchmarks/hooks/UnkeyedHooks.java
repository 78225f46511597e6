// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.hooks;

import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;

/** {@link RunHooks} without a key: what encloses them tells which call is meant. */
@Traced(Role.HOOK)
public interface UnkeyedHooks {
  @OpensSpan(Role.MODEL)
  void onModelStart(String run);

  @ClosesSpan(Role.MODEL)
  void onModelEnd(String run);
}
