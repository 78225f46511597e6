// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

/** What can be wrapped in every way and shape. */
public interface Delegate extends Plain0, Plain4, Model4, Model12 {
  @Override
  String call(String model, int limit, Prompt prompt);
}
