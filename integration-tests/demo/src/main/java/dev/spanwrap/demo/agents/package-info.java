// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** Two agents and the desk at which one hands over to the other. */
@NullMarked
package dev.spanwrap.demo.agents;

import org.jspecify.annotations.NullMarked;
