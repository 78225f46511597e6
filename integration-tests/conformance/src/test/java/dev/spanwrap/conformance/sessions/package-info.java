// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Sessions: calls that one method opens and another ends. */
@NullMarked
package dev.spanwrap.conformance.sessions;

import org.jspecify.annotations.NullMarked;
