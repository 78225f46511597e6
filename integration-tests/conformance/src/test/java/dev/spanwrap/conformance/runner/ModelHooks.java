// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;

/** Hooks of the model, driven by its wrapper. */
interface ModelHooks {

  @On(Signal.START)
  void onRequest(Request request);

  @On(Signal.ELEMENT)
  void onChunk(Request request, Chunk chunk);

  @On(Signal.COMPLETE)
  void onReply(Request request, Chunk last);

  @On(Signal.ERROR)
  void onFailure(Request request, Throwable failure);

  @On(Signal.CANCEL)
  void onStopped(Request request);
}
