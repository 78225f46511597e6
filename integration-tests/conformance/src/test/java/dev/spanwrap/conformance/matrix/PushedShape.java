// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import org.jspecify.annotations.Nullable;

/** A shape through which the producer pushes. */
abstract class PushedShape extends Shape {
  private final boolean each;

  PushedShape(String name, boolean each) {
    super(name);
    this.each = each;
  }

  /**
   * Calls the method, and returns what subscribes; null if there is nothing to subscribe to, and a
   * runnable that does nothing if the call has subscribed.
   */
  abstract @Nullable Runnable ask(Tap tap, Client client, Wrapping wrapping, Prompt prompt)
      throws Exception;

  /** Gives up, from the consumer's side. */
  void cancel(Tap tap, Client client) {
    client.cancel();
  }

  @Override
  @Nullable String unfitFor(Ending ending) {
    return null;
  }

  @Override
  Run open(Script script, Log log, Wrapping wrapping, Prompt prompt) throws Exception {
    Tap tap = new Tap(script, log);
    Client client = new Client(log, each);
    Runnable subscribing = ask(tap, client, wrapping, prompt);
    if (subscribing == null) {
      log.end("null");
      return Run.over();
    }
    return new Run() {
      @Override
      public void start() {
        subscribing.run();
      }

      @Override
      public boolean step() {
        return tap.step();
      }

      @Override
      public void cancel() {
        PushedShape.this.cancel(tap, client);
      }
    };
  }
}
