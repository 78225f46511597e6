// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.smallrye.mutiny.operators.AbstractUni;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The shapes that yield one value, at once or later. */
final class ValueShapes {
  private ValueShapes() {}

  /** The oracle for the shape of every tree. */
  static Shape plain() {
    return new Plain();
  }

  static List<Shape> shapes() {
    return List.of(
        plain(),
        new Value<>("CompletableFuture", false, ValueModel::future, ValueShapes::await),
        new Value<>("CompletionStage", false, ValueModel::stage, ValueShapes::await),
        new Value<>("Mono", true, ValueModel::mono, (mono, c) -> mono.subscribe(c.core())),
        new Value<>("Single", true, ValueModel::single, (single, c) -> single.subscribe(c)) {
          @Override
          @Nullable String unfitFor(Ending ending) {
            return ending == Ending.EMPTY ? "always has a value" : super.unfitFor(ending);
          }
        },
        new Value<>("Maybe", true, ValueModel::maybe, (maybe, c) -> maybe.subscribe(c)),
        new Value<>(
            "Completable", true, ValueModel::completable, (ended, c) -> ended.subscribe(c)) {
          @Override
          boolean yieldsTokens() {
            return false;
          }
        },
        new Value<>("Uni", true, ValueModel::uni, (uni, c) -> AbstractUni.subscribe(uni, c.uni())));
  }

  private static void await(CompletionStage<Token> stage, ValueClient client) {
    client.cancelledBy(() -> stage.toCompletableFuture().cancel(true));
    CompletionStage<Token> unused =
        stage.whenComplete(
            (value, error) -> {
              if (error != null) {
                client.onError(error);
              } else {
                client.value(value);
              }
            });
  }

  private static class Value<V> extends Shape {
    private final boolean cold;
    private final BiFunction<ValueModel, Prompt, @Nullable V> asking;
    private final BiConsumer<V, ValueClient> awaiting;

    Value(
        String name,
        boolean cold,
        BiFunction<ValueModel, Prompt, @Nullable V> asking,
        BiConsumer<V, ValueClient> awaiting) {
      super(name);
      this.cold = cold;
      this.asking = asking;
      this.awaiting = awaiting;
    }

    @Override
    boolean yieldsMany() {
      return false;
    }

    @Override
    boolean opensAtSubscribe() {
      return cold;
    }

    @Override
    @Nullable String unfitFor(Ending ending) {
      return ending.isOfOneValue() ? null : "yields one value";
    }

    @Override
    @Nullable String unfitFor(Mode mode) {
      return mode == Mode.ELEMENT_HOOK_THROWS ? "has no elements" : null;
    }

    @Override
    Run open(Script script, Log log, Wrapping wrapping, Prompt prompt) {
      ValueSource source = new ValueSource(script, log);
      ValueClient client = new ValueClient(log);
      V value = asking.apply(wrapping.wrap(source), prompt);
      if (value == null) {
        log.end("null");
        return Run.over();
      }
      return new Run() {
        private boolean yielded;

        @Override
        public void start() {
          awaiting.accept(value, client);
        }

        @Override
        public boolean step() {
          if (!yielded) {
            yielded = true;
            source.yieldValue();
          }
          return false;
        }

        @Override
        public void cancel() {
          client.cancel();
        }
      };
    }
  }

  private static final class Plain extends Shape {
    Plain() {
      super("plain");
    }

    @Override
    boolean outlivesItsMethod() {
      return false;
    }

    @Override
    boolean yieldsMany() {
      return false;
    }

    @Override
    @Nullable String unfitFor(Ending ending) {
      return switch (ending) {
        case COMPLETE, EMPTY, RETURNS_NULL, METHOD_THROWS, FATAL_MID, CANCELLATION_THROWN -> null;
        default -> "is over when the method returns";
      };
    }

    @Override
    @Nullable String unfitFor(Mode mode) {
      return mode == Mode.ELEMENT_HOOK_THROWS ? "has no elements" : null;
    }

    @Override
    Run open(Script script, Log log, Wrapping wrapping, Prompt prompt) {
      Token result = wrapping.wrap(new ValueSource(script, log)).plain(prompt);
      if (result == null) {
        log.end("null");
      } else {
        log.element(result);
        log.complete();
      }
      return Run.over();
    }
  }
}
