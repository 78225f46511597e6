// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** LangChain4j's models and tools, traced: mixins to copy and to adapt. */
@NullMarked
package dev.spanwrap.frameworks.langchain4j;

import org.jspecify.annotations.NullMarked;
