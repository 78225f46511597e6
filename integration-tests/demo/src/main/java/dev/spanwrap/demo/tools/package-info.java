// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** The tools that the planner's model may call, and who calls them. */
@NullMarked
package dev.spanwrap.demo.tools;

import org.jspecify.annotations.NullMarked;
