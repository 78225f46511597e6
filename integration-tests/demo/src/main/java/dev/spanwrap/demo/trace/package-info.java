// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Where the spans go: gathered for the tree at the end, and exported where the environment says so.
 */
@NullMarked
package dev.spanwrap.demo.trace;

import org.jspecify.annotations.NullMarked;
