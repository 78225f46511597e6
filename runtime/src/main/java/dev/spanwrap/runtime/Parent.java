// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/** What the span of an operation is a child of. */
public enum Parent {
  /** The span of the context that is current when the call begins; the default. */
  CURRENT,

  /** Nothing: the span begins a trace of its own. */
  ROOT,

  /** Nothing, but the span links to the one that is current when the call begins. */
  ROOT_LINKED
}
