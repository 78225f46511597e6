// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The application's own view of a chat model: one interface, and records for what goes in and out.
 */
@NullMarked
package dev.spanwrap.demo.model;

import org.jspecify.annotations.NullMarked;
