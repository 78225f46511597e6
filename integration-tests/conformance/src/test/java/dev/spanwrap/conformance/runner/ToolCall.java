// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** A model's wish to have a tool called. */
record ToolCall(String id, String tool) {}
