// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.Signal;
import java.util.List;
import java.util.Optional;

/** What a method of a stream type is to the stream. */
public sealed interface StreamPart {

  /** The arguments that report to the same call. */
  List<Callback> callbacks();

  /** Whether it tells the call its end. */
  default boolean isEnd() {
    return this instanceof Signals signals && signals.signal() != Signal.ELEMENT;
  }

  /** Whether it tells the call that it has completed. */
  default boolean isCompletion() {
    return this instanceof Signals signals && signals.signal() == Signal.COMPLETE;
  }

  /** It is forwarded. */
  record Forwarded(List<Callback> callbacks) implements StreamPart {}

  /**
   * Being called is a signal.
   *
   * @param signal the signal
   * @param payload the index of the parameter that is its payload
   * @param failure the index of the parameter that is a throwable, or null where it succeeded
   */
  record Signals(
      Signal signal, Optional<Integer> payload, Optional<Integer> failure, List<Callback> callbacks)
      implements StreamPart {}

  /**
   * It hands out a stream of the call.
   *
   * @param adapter the class that watches that stream
   * @param inner the class that watches the stream in a future
   * @param keepsOpen whether the call lasts until it ends; a handle only takes part in it
   */
  record HandsOut(
      ClassName adapter, Optional<ClassName> inner, boolean keepsOpen, List<Callback> callbacks)
      implements StreamPart {}

  /** It is one of those that make the type a stream. */
  record OfView() implements StreamPart {

    @Override
    public List<Callback> callbacks() {
      return List.of();
    }
  }
}
