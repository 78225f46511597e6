// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

/** How many tokens a request took in and gave out. */
public record Usage(int inputTokens, int outputTokens) {}
