// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** The line to the clerks who book what was planned. */
@NullMarked
package dev.spanwrap.demo.booking;

import org.jspecify.annotations.NullMarked;
