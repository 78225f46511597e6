// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

/** Which exception a call fails with. */
public enum Thrown {
  /** One that was made long ago, with {@link Failing#FRAMES} frames. */
  PREPARED,
  /** A new one, whose stack trace the JVM fills in: some {@link Failing#FRAMES} frames. */
  NEW
}
