// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** What is wrong with the user's code, as data, and the reporter that prints it. */
@NullMarked
package dev.spanwrap.processor.problem;

import org.jspecify.annotations.NullMarked;
