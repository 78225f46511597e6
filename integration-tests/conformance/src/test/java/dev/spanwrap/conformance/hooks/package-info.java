// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Hooks that meet calls: around them, and inside them. */
@NullMarked
package dev.spanwrap.conformance.hooks;

import org.jspecify.annotations.NullMarked;
