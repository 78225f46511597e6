// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.model.Callback;

/**
 * A callback parameter, and what it is told.
 *
 * @param callback how its argument is replaced
 * @param told what it is told
 */
record ReadCallback(Callback callback, Told told) {}
