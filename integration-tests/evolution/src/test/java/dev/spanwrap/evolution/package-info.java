// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Interfaces that grow: what was compiled against an older version runs with a newer wrapper. */
@NullMarked
package dev.spanwrap.evolution;

import org.jspecify.annotations.NullMarked;
