// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes that are parameters. */
final class CallbackShapes {
  private CallbackShapes() {}

  static List<Shape> shapes() {
    return List.of(
        new Called("Flow.Subscriber", false, true, (m, p, c) -> m.subscriber(p, c)),
        new Called("Flow.Subscriber, one by one", true, true, (m, p, c) -> m.subscriber(p, c)),
        new Called("Subscriber", false, true, (m, p, c) -> m.reactive(p, c.core())),
        new Called("Subscriber, one by one", true, true, (m, p, c) -> m.reactive(p, c.core())),
        new Called("StreamObserver", false, false, (m, p, c) -> m.observer(p, c.observer())),
        new Called(
            "ClientResponseObserver", false, true, (m, p, c) -> m.observer(p, c.responses())),
        new Called("receiver", false, true, (m, p, c) -> m.receiver(p, c.receiver())),
        new Called("functions", false, true, CallbackShapes::functions) {
          @Override
          @Nullable String unfitFor(Ending ending) {
            return ending.hasTellingElements()
                ? "@On knows no terminal elements"
                : super.unfitFor(ending);
          }
        });
  }

  private static void functions(CallbackModel model, Prompt prompt, Client client) {
    CallbackModel.Receiver receiver = client.receiver();
    model.functions(prompt, receiver::token, receiver::done, receiver::broken, receiver::cancelled);
  }

  /** Passes the client, as what the method takes. */
  private interface Asking {
    void ask(CallbackModel model, Prompt prompt, Client client);
  }

  private static class Called extends PushedShape {
    private final boolean cancellable;
    private final Asking asking;

    Called(String name, boolean each, boolean cancellable, Asking asking) {
      super(name, each);
      this.cancellable = cancellable;
      this.asking = asking;
    }

    @Override
    @Nullable String unfitFor(Ending ending) {
      if (ending.cancels > 0 && !cancellable) {
        return "cannot be cancelled";
      }
      return ending == Ending.RETURNS_NULL ? "returns nothing" : null;
    }

    @Override
    Runnable ask(Tap tap, Client client, Wrapping wrapping, Prompt prompt) {
      CallbackSource source = new CallbackSource(tap);
      asking.ask(wrapping.wrap(source), prompt, client);
      if (source.cancelling != null) {
        client.cancelledBy(source.cancelling);
      }
      return () -> {};
    }
  }
}
