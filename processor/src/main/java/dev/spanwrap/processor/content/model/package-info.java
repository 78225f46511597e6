// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** What is written of a type, as records: no element, no type mirror. */
@NullMarked
package dev.spanwrap.processor.content.model;

import org.jspecify.annotations.NullMarked;
