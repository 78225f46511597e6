// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** What generated wrappers call: operations, calls, scopes and stream adapters. */
@NullMarked
package dev.spanwrap.runtime;

import org.jspecify.annotations.NullMarked;
