// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Every shape of result, in every way to end, on every thread, in every mode of tracing. */
@NullMarked
package dev.spanwrap.conformance.matrix;

import org.jspecify.annotations.NullMarked;
