// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** How the layers of the runner ask each other, and how the model is asked. */
enum Shape {
  /** A call that returns when all is done. */
  PLAIN,
  /** A future of the same. */
  LATER,
  /** An iterator that works as it is pulled. */
  PULLED,
  /** A publisher that works as it is asked for more. */
  PUBLISHED,
  /** A handler that is called back from a worker. */
  CALLED_BACK
}
