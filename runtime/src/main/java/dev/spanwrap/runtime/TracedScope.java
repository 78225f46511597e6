// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Scope;

/** The time for which a call's context is current on a thread; never throws. */
public final class TracedScope implements AutoCloseable {
  static final TracedScope NOTHING = new TracedScope(Scope.noop());

  private final Scope scope;

  TracedScope(Scope scope) {
    this.scope = scope;
  }

  @Override
  public void close() {
    scope.close();
  }
}
