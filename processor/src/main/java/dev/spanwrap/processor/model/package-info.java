// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** What was read, as records: no element or type mirror lives here. */
@NullMarked
package dev.spanwrap.processor.model;

import org.jspecify.annotations.NullMarked;
