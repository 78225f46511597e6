// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/**
 * An agent application, traced: two agents, their tools and models, and a tree of what happened.
 */
@NullMarked
package dev.spanwrap.demo;

import org.jspecify.annotations.NullMarked;
