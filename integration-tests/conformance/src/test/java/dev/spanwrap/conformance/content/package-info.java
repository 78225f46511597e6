// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Content: where it is recorded, as what, redacted and bounded, and where it never is. */
@NullMarked
package dev.spanwrap.conformance.content;

import org.jspecify.annotations.NullMarked;
