// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntSupplier;

/** What the application saw of one run: its consumer, its producer, and in which contexts. */
final class MatrixLog {
  private final MatrixEnding ending;
  private final IntSupplier ended;
  final List<String> consumed = Collections.synchronizedList(new ArrayList<>());
  final List<String> produced = Collections.synchronizedList(new ArrayList<>());
  final List<String> producerSpans = Collections.synchronizedList(new ArrayList<>());
  final List<String> consumerSpans = Collections.synchronizedList(new ArrayList<>());

  /** How many calls had ended when the consumer saw the end. */
  final List<Integer> endedAtTheEnd = Collections.synchronizedList(new ArrayList<>());

  MatrixLog(MatrixEnding ending, IntSupplier ended) {
    this.ending = ending;
    this.ended = ended;
  }

  /** The consumer got an element. */
  void element(Object element) {
    int index = -1;
    for (int i = 0; i < ending.elements.size(); i++) {
      if (ending.elements.get(i) == element) {
        index = i;
      }
    }
    consumed.add(index < 0 ? "alien " + element : "element " + index);
    if (element != null && element.getClass() != MatrixEnding.Token.class) {
      endedAtTheEnd.add(ended.getAsInt());
    }
  }

  /** The consumer got an element in code that the producer or the wrapper invoked. */
  void elementInvoked(Object element) {
    consumerInvoked();
    element(element);
    if (ending == MatrixEnding.CONSUMER_THROWS && consumed.size() == 2) {
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
    end(error == ending.error ? "the error" : error.toString());
  }

  /** The consumer's code was invoked. */
  void consumerInvoked() {
    consumerSpans.add(current());
  }

  /** The producer does something. */
  void producer(String what) {
    producerSpans.add(current());
    produced.add(what);
  }

  private static String current() {
    return Span.current().getSpanContext().getSpanId();
  }

  /** What the consumer throws. */
  static final class ConsumerException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
