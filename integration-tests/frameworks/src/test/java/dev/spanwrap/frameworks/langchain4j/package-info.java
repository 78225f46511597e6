// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** Tries the mixins for LangChain4j against a server that answers as OpenAI's does. */
@NullMarked
package dev.spanwrap.frameworks.langchain4j;

import org.jspecify.annotations.NullMarked;
