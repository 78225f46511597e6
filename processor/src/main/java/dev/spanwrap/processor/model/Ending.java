// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/** What a call lasts until. */
public sealed interface Ending {

  /** When the calls are opened whose end a result tells. */
  enum Opens {
    /** When the method is called. */
    AT_CALL,
    /** When the method is called, and again at each pass over the result but the first. */
    AT_CALL_AND_PASS,
    /** At each subscription to the result. */
    AT_SUBSCRIBE
  }

  /** Until the method returns or throws. */
  record OnReturn() implements Ending {}

  /**
   * Until what the method returned has ended.
   *
   * @param adapter the class that watches the result
   * @param method its static method: takes the result and the call, returns the result's type
   * @param opening when calls are opened
   * @param inner the class that watches the stream in a future: its {@code trace} is the method's
   *     third argument
   * @param rules how elements count
   */
  record ByResult(
      ClassName adapter, String method, Opens opening, Optional<ClassName> inner, StreamRules rules)
      implements Ending {

    public ByResult(ClassName adapter, String method, Opens opening, StreamRules rules) {
      this(adapter, method, opening, Optional.empty(), rules);
    }

    /** Whether a call is opened at each subscription, not when the method is called. */
    public boolean deferred() {
      return opening == Opens.AT_SUBSCRIBE;
    }

    /** Whether each pass after the first opens a call of its own. */
    public boolean repeated() {
      return opening == Opens.AT_CALL_AND_PASS;
    }
  }

  /**
   * Until a callback among the arguments is told the end.
   *
   * @param callbacks the arguments, in their order
   * @param result what watches the result, which delivers later, too
   * @param resultEnds whether that comes to an end; a handle only takes part in the call
   * @param resultCalledBack whether the result that is captured is what a callback is told
   * @param rules how the elements that callbacks are told count
   */
  record ByCallback(
      List<Callback> callbacks,
      Optional<ByResult> result,
      boolean resultEnds,
      boolean resultCalledBack,
      StreamRules rules)
      implements Ending {

    public ByCallback {
      callbacks = List.copyOf(callbacks);
    }
  }

  /**
   * Until the session that the method returned has ended: it takes the call over.
   *
   * @param wrapper the session's wrapper
   * @param future the class that awaits the session where a future of it is returned
   */
  record BySession(ClassName wrapper, Optional<ClassName> future) implements Ending {}

  /** How elements count, where there can be any. */
  default Optional<StreamRules> elementRules() {
    if (this instanceof ByResult byResult) {
      return Optional.of(byResult.rules());
    }
    return this instanceof ByCallback byCallback
        ? Optional.of(byCallback.rules())
        : Optional.empty();
  }
}
