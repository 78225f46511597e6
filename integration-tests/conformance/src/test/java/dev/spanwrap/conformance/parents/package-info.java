// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Who is below whom, across threads, retries and resumptions. */
@NullMarked
package dev.spanwrap.conformance.parents;

import org.jspecify.annotations.NullMarked;
