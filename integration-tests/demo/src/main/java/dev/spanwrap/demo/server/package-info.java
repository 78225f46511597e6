// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/**
 * A server that speaks OpenAI's chat-completions protocol and answers from recordings, which are
 * resources: {@code scenarios.json} names the recordings of each scenario, in the order in which
 * they are tried.
 */
@NullMarked
package dev.spanwrap.demo.server;

import org.jspecify.annotations.NullMarked;
