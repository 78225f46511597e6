// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/**
 * An observer of calls, for integrators.
 *
 * <p>Invoked on the thread of the signal, after what it reports; must not block. What it throws is
 * swallowed and reported to {@link Tracing.Builder#onInternalError}.
 */
public interface CallListener {
  /** The span of {@code call} was opened. */
  default void onStart(TracedCall call) {}

  /** {@code element} passed through the stream of {@code call}, before the consumer gets it. */
  default void onElement(TracedCall call, Object element) {}

  /** {@code call} ended, and its span with it. Called once, in reverse order of registration. */
  default void onEnd(TracedCall call, Outcome outcome) {}
}
