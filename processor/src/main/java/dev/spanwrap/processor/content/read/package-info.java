// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Reads types as databind would: properties, names, order, formats, type ids. */
@NullMarked
package dev.spanwrap.processor.content.read;

import org.jspecify.annotations.NullMarked;
