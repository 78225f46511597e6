// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.compile;

/**
 * What a compilation costs, in milliseconds.
 *
 * @param wall what passed
 * @param thread what the compiling thread computed: a busy machine hardly changes it
 * @param process what all threads computed, those of the JIT and the garbage collector included
 */
record Cost(double wall, double thread, double process) {
  /** The least of both in each. */
  Cost least(Cost other) {
    return new Cost(
        Math.min(wall, other.wall),
        Math.min(thread, other.thread),
        Math.min(process, other.process));
  }

  /** What it costs more than another, for each of so many types. */
  Cost over(Cost other, int types) {
    return new Cost(
        (wall - other.wall) / types,
        (thread - other.thread) / types,
        (process - other.process) / types);
  }
}
