// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/** Which state of OpenTelemetry's GenAI conventions names the telemetry. */
public enum GenAiConventions {
  /** Semantic conventions 1.41, the last released names, which today's backends read. */
  V1_41,

  /** The conventions as of their last change that Spanwrap knows. */
  LATEST
}
