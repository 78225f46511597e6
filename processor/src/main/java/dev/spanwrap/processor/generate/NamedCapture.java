// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import dev.spanwrap.processor.model.Capture;

/**
 * A capture from a path with the names that it has in the wrapper.
 *
 * @param capture what is recorded
 * @param key the constant that holds its key
 * @param value where its value comes from
 */
record NamedCapture(Capture capture, String key, NamedPath value) {}
