// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.List;

/** The listeners of a tracing: told in order, of the end in reverse; none can disturb another. */
final class Listeners {
  private final CallListener[] listeners;
  private final InternalErrors errors;

  Listeners(List<CallListener> listeners, InternalErrors errors) {
    this.listeners = listeners.toArray(new CallListener[0]);
    this.errors = errors;
  }

  boolean isEmpty() {
    return listeners.length == 0;
  }

  void started(TracedCall call) {
    for (CallListener listener : listeners) {
      try {
        listener.onStart(call);
      } catch (Throwable error) {
        report("onStart", listener, error);
      }
    }
  }

  void element(TracedCall call, Object element) {
    for (CallListener listener : listeners) {
      try {
        listener.onElement(call, element);
      } catch (Throwable error) {
        report("onElement", listener, error);
      }
    }
  }

  void ended(TracedCall call, Outcome outcome) {
    for (int i = listeners.length - 1; i >= 0; i--) {
      try {
        listeners[i].onEnd(call, outcome);
      } catch (Throwable error) {
        report("onEnd", listeners[i], error);
      }
    }
  }

  private void report(String signal, CallListener listener, Throwable error) {
    errors.report("notify " + signal, listener.getClass().getName(), error);
  }
}
