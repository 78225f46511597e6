// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.api.logs.Severity;

/**
 * An event.
 *
 * @param severity its severity; undefined if the conventions give none
 * @param attributes its attributes
 */
record EventRule(Severity severity, AttributeRules attributes) {}
