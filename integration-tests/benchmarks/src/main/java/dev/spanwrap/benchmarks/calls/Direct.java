// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.CompilerControl;

/** What every way of tracing delegates to. */
public final class Direct implements Delegate {
  /** The limit with which a check calls. */
  static final int CHECK = -1;

  @Nullable Span seen;

  @Override
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public String call(String model, int limit, Prompt prompt) {
    if (limit == CHECK) {
      seen = Span.current();
    }
    return prompt.text();
  }
}
