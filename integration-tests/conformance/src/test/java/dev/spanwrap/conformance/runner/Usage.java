// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** How many tokens went in and came out. */
record Usage(long inputTokens, long outputTokens) {}
