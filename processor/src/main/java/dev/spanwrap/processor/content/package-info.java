// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** Content: how values of any type are written, read at compile time and generated as writers. */
@NullMarked
package dev.spanwrap.processor.content;

import org.jspecify.annotations.NullMarked;
