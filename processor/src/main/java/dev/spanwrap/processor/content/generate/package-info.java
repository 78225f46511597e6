// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Generates writers from the model of content. */
@NullMarked
package dev.spanwrap.processor.content.generate;

import org.jspecify.annotations.NullMarked;
