// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

/** Where a captured value comes from. */
public sealed interface CaptureSource {

  /**
   * The same value for every call: a {@code String}, {@code Boolean}, {@code Long} or {@code
   * Double}.
   */
  record Constant(Object value) implements CaptureSource {}

  /** What is found at the end of a path. */
  record FromPath(Path path) implements CaptureSource {}
}
