// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** The annotation processor's entry: it reads, checks, generates and writes. */
@NullMarked
package dev.spanwrap.processor;

import org.jspecify.annotations.NullMarked;
