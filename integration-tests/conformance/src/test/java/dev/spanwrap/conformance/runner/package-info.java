// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/**
 * A small agent runner as frameworks write them: it knows its interfaces and nothing of tracing;
 * the wrappers are put in at its edges, and its trees of spans are compared.
 */
@NullMarked
package dev.spanwrap.conformance.runner;

import org.jspecify.annotations.NullMarked;
