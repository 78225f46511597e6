// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** From javac's elements to the model, gathering problems on the way. */
@NullMarked
package dev.spanwrap.processor.read;

import org.jspecify.annotations.NullMarked;
