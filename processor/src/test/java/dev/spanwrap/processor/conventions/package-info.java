// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Wrappers of interfaces that capture all that the GenAI conventions have, held against the tables
 * that OpenTelemetry publishes.
 */
@NullMarked
package dev.spanwrap.processor.conventions;

import org.jspecify.annotations.NullMarked;
