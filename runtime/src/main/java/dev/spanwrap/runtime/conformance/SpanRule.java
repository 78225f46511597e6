// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.api.trace.SpanKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of span.
 *
 * @param operations the operation names that have it
 * @param kinds the span kinds that have it
 * @param target the attribute that follows the operation in the span's name; null if none does
 * @param attributes its attributes
 */
record SpanRule(
    Set<String> operations,
    Set<SpanKind> kinds,
    @Nullable String target,
    AttributeRules attributes) {}
