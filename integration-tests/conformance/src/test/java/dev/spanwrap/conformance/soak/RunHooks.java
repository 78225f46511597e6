// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.soak;

import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Traced;

/** What a runner calls around a model's call. */
@Traced(Role.HOOK)
interface RunHooks {
  @OpensSpan(Role.MODEL)
  void onModelStart(@SpanKey String run);

  @ClosesSpan(Role.MODEL)
  void onModelEnd(@SpanKey String run);
}
