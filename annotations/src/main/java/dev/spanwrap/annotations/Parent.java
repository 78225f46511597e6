// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

/**
 * Under which span a traced operation's span starts.
 *
 * <p>Whatever the parent, the producer and the hooks run inside the new span, and the caller's
 * context is untouched when the method returns.
 */
public enum Parent {
  /** The span of the current context, the root of a new trace if there is none. The default. */
  CURRENT,

  /** None: the span is the root of a new trace. */
  ROOT,

  /** None: the span is the root of a new trace, with a link to the span of the current context. */
  ROOT_LINKED
}
