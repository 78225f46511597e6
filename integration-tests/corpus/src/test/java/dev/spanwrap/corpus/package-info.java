// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** The interfaces of others, all of them: every one gets a wrapper, or a reason why not. */
@NullMarked
package dev.spanwrap.corpus;

import org.jspecify.annotations.NullMarked;
