// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/** How content is written on spans; events are always structured. */
public enum ContentFormat {
  /** As a string of JSON, which every backend reads. */
  JSON,

  /** As an OpenTelemetry {@code Value}. */
  STRUCTURED
}
