// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** A receiver whose parameters are called like what its class uses. */
@Streamed
@SuppressWarnings("unchecked")
interface Receivers<T, E extends Throwable> {

  @On(Signal.ELEMENT)
  boolean onNext(T... stream) throws E;

  @On(Signal.ELEMENT)
  int onPrimitive(long scope, char delegate);

  @On(Signal.ELEMENT)
  void onNothing();

  @On(value = Signal.ELEMENT, payload = false)
  void onAnything(Object error) throws IOException;

  @On(Signal.COMPLETE)
  <R extends List<? extends T>> R onDone(R result);

  @On(Signal.COMPLETE)
  void onOutcome(T result, RuntimeException error);

  @On(Signal.COMPLETE)
  void onFailureOnly(Throwable call);

  @On(Signal.ERROR)
  void onError(E error);

  @On(Signal.ERROR)
  void onMessage(String message, int code);

  @On(Signal.CANCEL)
  void onCancel();

  @On(Signal.ELEMENT)
  void onPermit(
      T element,
      @On(Signal.CANCEL) Runnable cancel,
      @On(Signal.CANCEL) Function<String, Boolean> cancelWith);

  T unrelated(T stream);

  @Deprecated
  default void old() {}
}
