// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

/** What is called, in every way of tracing it. */
public interface Service {
  String call(String model, int limit, Prompt prompt);
}
