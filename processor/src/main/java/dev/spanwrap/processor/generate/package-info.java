// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** From the model to the source of a wrapper. */
@NullMarked
package dev.spanwrap.processor.generate;

import org.jspecify.annotations.NullMarked;
