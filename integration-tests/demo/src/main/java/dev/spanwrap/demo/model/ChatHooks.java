// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;

/** What happens with every reply of a chat model, inside the span of its call. */
public interface ChatHooks {

  /** The reply came whole. */
  @On(Signal.COMPLETE)
  void onReply(Prompt prompt, Reply reply);

  /** The reply came piece by piece; this one was the last. */
  @On(Signal.COMPLETE)
  void onLast(Prompt prompt, Delta last);
}
