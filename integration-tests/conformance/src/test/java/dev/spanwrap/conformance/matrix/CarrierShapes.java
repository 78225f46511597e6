// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.runtime.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The shapes whose result hands out the stream. */
final class CarrierShapes {
  private CarrierShapes() {}

  static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (PullShapes.Pulling pulling : PullShapes.Pulling.values()) {
      shapes.add(
          new Handed("carrier of an Iterator", pulling) {
            @Override
            PullShapes.@Nullable Pull ask(CarrierModel model, Prompt prompt) {
              CarrierModel.Answer answer = model.answer(prompt);
              return answer == null ? null : new PullShapes.Pull(answer.tokens(), answer);
            }
          });
      shapes.add(
          new Handed("CompletableFuture<Iterator>", pulling) {
            @Override
            PullShapes.@Nullable Pull ask(CarrierModel model, Prompt prompt) {
              var future = model.futureOfIterator(prompt);
              return future == null ? null : PullShapes.iterator(future.join());
            }
          });
      shapes.add(
          new Handed("CompletableFuture<Stream>", pulling) {
            @Override
            PullShapes.@Nullable Pull ask(CarrierModel model, Prompt prompt) {
              var future = model.futureOfStream(prompt);
              return future == null ? null : PullShapes.stream(future.join());
            }
          });
      shapes.add(
          new Handed("session", pulling) {
            @Override
            PullShapes.@Nullable Pull ask(CarrierModel model, Prompt prompt) {
              CarrierModel.Session session = model.session(prompt);
              return session == null ? null : new PullShapes.Pull(session.receive(), session);
            }

            @Override
            Outcome outcomeOf(Ending ending) {
              // Closing is how a session ends.
              return ending.cancels > 0 ? Outcome.SUCCEEDED : super.outcomeOf(ending);
            }

            @Override
            boolean isOverAtItsEnd() {
              return true;
            }

            @Override
            @Nullable String unfitFor(Mode mode) {
              return mode.hasHooks() ? "is not driven by hooks" : null;
            }
          });
    }
    shapes.add(new Published());
    return shapes;
  }

  private abstract static class Handed extends PulledShape {
    Handed(String name, PullShapes.Pulling pulling) {
      super(
          name + (pulling == PullShapes.Pulling.EACH ? ", one by one" : ", at a stroke"),
          pulling,
          true,
          true);
    }

    abstract PullShapes.@Nullable Pull ask(CarrierModel model, Prompt prompt);

    @Override
    PullShapes.@Nullable Pull ask(Script script, Log log, Wrapping wrapping, Prompt prompt) {
      return ask(wrapping.wrap(new CarrierSource(new Tap(script, log))), prompt);
    }
  }

  private static final class Published extends PushedShape {
    Published() {
      super("carrier of a Flow.Publisher", false);
    }

    @Override
    @Nullable Runnable ask(Tap tap, Client client, Wrapping wrapping, Prompt prompt) {
      CarrierModel.Answer answer = wrapping.wrap(new CarrierSource(tap)).answer(prompt);
      if (answer == null) {
        return null;
      }
      Flow.Publisher<Token> published = answer.published();
      return () -> published.subscribe(client);
    }
  }
}
