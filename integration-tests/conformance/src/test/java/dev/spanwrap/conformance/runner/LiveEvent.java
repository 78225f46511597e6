// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** What comes over the line of a realtime session. */
interface LiveEvent {

  record Heard(String words) implements LiveEvent {}

  record WantsTool(String tool) implements LiveEvent {}

  record WantsAgent(String agent) implements LiveEvent {}
}
