// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

/** What is said to the model, and how it is to answer. */
public record Prompt(
    String text,
    double temperature,
    double topP,
    long topK,
    double frequencyPenalty,
    double presencePenalty,
    long seed) {}
