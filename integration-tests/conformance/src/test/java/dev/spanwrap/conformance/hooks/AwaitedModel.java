// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Traced;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A model that yields one value later, in every shape, with hooks that are awaited. */
@Traced(Role.MODEL)
@Hooks(AwaitedModel.Guards.class)
@Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
interface AwaitedModel {

  CompletableFuture<String> future(String prompt) throws IOException;

  CompletionStage<String> stage(String prompt) throws IOException;

  Mono<String> mono(String prompt);

  Single<String> single(String prompt);

  Maybe<String> maybe(String prompt);

  Completable completable(String prompt);

  Uni<String> uni(String prompt);

  /** Hooks that are over later than they return. */
  interface Guards {

    @On(Signal.START)
    @Nullable CompletionStage<Void> check(String prompt);

    @On(Signal.START)
    void checked(String prompt);

    @On(Signal.COMPLETE)
    @Nullable CompletionStage<Void> replied(String prompt);

    @On(Signal.ERROR)
    @Nullable CompletionStage<Void> refused(String prompt, Throwable error);

    @On(Signal.CANCEL)
    @Nullable CompletionStage<Void> cancelled(String prompt);
  }

  /** How a value comes later, and how a consumer awaits it. */
  enum Shape {
    FUTURE {
      @Override
      Runnable ask(AwaitedModel model, Consumer<String> consumer) {
        return await(asked(model::future), consumer);
      }
    },
    STAGE {
      @Override
      Runnable ask(AwaitedModel model, Consumer<String> consumer) {
        return await(asked(model::stage).toCompletableFuture(), consumer);
      }
    },
    MONO {
      @Override
      Runnable ask(AwaitedModel model, Consumer<String> consumer) {
        return model
                .mono("hello")
                .subscribe(
                    value -> consumer.accept("value " + value),
                    error -> consumer.accept("failed " + error))
            ::dispose;
      }
    },
    SINGLE {
      @Override
      Runnable ask(AwaitedModel model, Consumer<String> consumer) {
        return model
                .single("hello")
                .subscribe(
                    value -> consumer.accept("value " + value),
                    error -> consumer.accept("failed " + error))
            ::dispose;
      }
    },
    MAYBE {
      @Override
      Runnable ask(AwaitedModel model, Consumer<String> consumer) {
        return model
                .maybe("hello")
                .subscribe(
                    value -> consumer.accept("value " + value),
                    error -> consumer.accept("failed " + error))
            ::dispose;
      }
    },
    COMPLETABLE {
      @Override
      Runnable ask(AwaitedModel model, Consumer<String> consumer) {
        return model
                .completable("hello")
                .subscribe(
                    () -> consumer.accept("completed"), error -> consumer.accept("failed " + error))
            ::dispose;
      }

      @Override
      String delivers(String value) {
        return "completed";
      }
    },
    UNI {
      @Override
      Runnable ask(AwaitedModel model, Consumer<String> consumer) {
        return model
                .uni("hello")
                .subscribe()
                .with(
                    value -> consumer.accept("value " + value),
                    error -> consumer.accept("failed " + error))
            ::cancel;
      }
    };

    /** Asks; what comes is told the consumer; returns what cancels. */
    abstract Runnable ask(AwaitedModel model, Consumer<String> consumer);

    String delivers(String value) {
      return "value " + value;
    }

    /** A future tells its dependents; who disposes of a subscription knows. */
    List<String> tellsOfCancellation() {
      return this == FUTURE || this == STAGE
          ? List.of("failed " + CancellationException.class.getName())
          : List.of();
    }

    private static <F> F asked(Asking<F> asking) {
      try {
        return asking.ask("hello");
      } catch (IOException error) {
        throw new AssertionError(error);
      }
    }

    private static Runnable await(CompletableFuture<String> future, Consumer<String> consumer) {
      CompletableFuture<String> awaited =
          future.whenComplete(
              (value, error) ->
                  consumer.accept(error == null ? "value " + value : "failed " + error));
      return () -> {
        if (!awaited.isDone()) {
          future.cancel(true);
        }
      };
    }

    private interface Asking<F> {
      F ask(String prompt) throws IOException;
    }
  }

  /** Answers in every shape with one future, and tells when it is asked. */
  record Fake(CompletableFuture<String> answer, Runnable asked, @Nullable IOException thrown)
      implements AwaitedModel {
    @Override
    public CompletableFuture<String> future(String prompt) throws IOException {
      asked.run();
      if (thrown != null) {
        throw thrown;
      }
      return answer;
    }

    @Override
    public CompletionStage<String> stage(String prompt) {
      asked.run();
      return answer;
    }

    @Override
    public Mono<String> mono(String prompt) {
      return Mono.defer(
          () -> {
            asked.run();
            return Mono.fromFuture(answer);
          });
    }

    @Override
    public Single<String> single(String prompt) {
      return Single.defer(
          () -> {
            asked.run();
            return Single.fromCompletionStage(answer);
          });
    }

    @Override
    public Maybe<String> maybe(String prompt) {
      return single(prompt).toMaybe();
    }

    @Override
    public Completable completable(String prompt) {
      return single(prompt).ignoreElement();
    }

    @Override
    public Uni<String> uni(String prompt) {
      return Uni.createFrom()
          .deferred(
              () -> {
                asked.run();
                return Uni.createFrom().completionStage(answer);
              });
    }
  }
}
