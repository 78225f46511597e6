// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What the application saw of one run: its consumer, its producer, and in which contexts. */
final class Log {
  private final Script script;
  private final IntSupplier ended;
  private final @Nullable Tracer tracer;
  private boolean child;

  final List<String> consumed = list();
  final List<String> produced = list();
  final List<String> producerSpans = list();
  final List<String> consumerSpans = list();

  /** How many calls had ended when the consumer saw an end. */
  final List<Integer> endedAtTheEnd = list();

  /** The producer starts a span of its own by {@code tracer}, if there is one. */
  Log(Script script, IntSupplier ended, @Nullable Tracer tracer) {
    this.script = script;
    this.ended = ended;
    this.tracer = tracer;
  }

  private static <T> List<T> list() {
    return Collections.synchronizedList(new ArrayList<>());
  }

  /** The consumer got an element. */
  void element(@Nullable Object element) {
    int index = -1;
    for (int i = 0; i < script.tokens().size(); i++) {
      if (script.tokens().get(i) == element) {
        index = i;
      }
    }
    element(index, element == null || element.getClass() != Token.class);
  }

  /** The consumer got an element that has no identity, only a position. */
  void element(int index, boolean telling) {
    consumed.add("element " + index);
    if (telling) {
      endedAtTheEnd.add(ended.getAsInt());
    }
  }

  /** The consumer got an element in code that the producer or the wrapper invoked. */
  void elementInvoked(Object element) {
    consumerInvoked();
    element(element);
    mayThrow();
  }

  /** The consumer throws where the script says so. */
  void mayThrow() {
    if (consumed.size() == script.throwsAt()) {
      throw new ConsumerException();
    }
  }

  /** The consumer saw the end. */
  void end(String how) {
    consumed.add(how);
    endedAtTheEnd.add(ended.getAsInt());
  }

  void complete() {
    end("complete");
  }

  void error(Throwable error) {
    end(name(error));
  }

  /** Identity where it is the producer's own. */
  private String name(Throwable error) {
    if (error == script.error()) {
      return "the error";
    }
    boolean wrapped = error instanceof CompletionException || error instanceof ExecutionException;
    return wrapped && error.getCause() != null
        ? error.getClass().getSimpleName() + " of " + name(error.getCause())
        : error.toString();
  }

  /** The consumer's code was invoked. */
  void consumerInvoked() {
    consumerSpans.add(current());
  }

  /** The producer does something. */
  void producer(String what) {
    producerSpans.add(current());
    produced.add(what);
    if (tracer != null && !child) {
      child = true;
      tracer.spanBuilder("produce").startSpan().end();
    }
  }

  private static String current() {
    return Span.current().getSpanContext().getSpanId();
  }

  /** What the consumer throws. */
  static final class ConsumerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConsumerException() {
      super("consumer", null, false, false);
    }
  }
}
