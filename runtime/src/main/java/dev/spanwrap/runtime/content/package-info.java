// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Content: the GenAI message schema as records, for mappers that return it, and what generated
 * writers of content call.
 */
@NullMarked
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.NullMarked;
