// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;

/** Is called back, one call at a time, from whatever thread. */
@Streamed
interface Handler<E> {

  /** Comes first. */
  void onBegun(@Streamed Handle handle);

  @On(Signal.ELEMENT)
  void onNext(E element);

  @On(Signal.COMPLETE)
  void onComplete();

  @On(Signal.ERROR)
  void onError(Throwable error);

  /** By which the one who is called back stops it. */
  @Streamed
  interface Handle {
    @On(Signal.CANCEL)
    void cancel();
  }
}
