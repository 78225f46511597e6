// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** The GenAI message schema as records, for mappers that return content. */
@NullMarked
package dev.spanwrap.runtime.content;

import org.jspecify.annotations.NullMarked;
