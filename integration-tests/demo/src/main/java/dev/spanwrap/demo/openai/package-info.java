// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** The chat model over LangChain4j's OpenAI client. */
@NullMarked
package dev.spanwrap.demo.openai;

import org.jspecify.annotations.NullMarked;
