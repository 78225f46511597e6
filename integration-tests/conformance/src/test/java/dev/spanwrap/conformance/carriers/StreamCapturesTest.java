// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stream types say themselves is recorded on the call that they take part in. */
class StreamCapturesTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  record Reply(String id, int tokens) {}

  @Streamed
  @Capture(value = "tokens", from = "result.tokens")
  @Capture(value = "listener", from = "delegate.name")
  @Capture(value = "version", constant = "2")
  interface Listener {
    @On(Signal.ELEMENT)
    void onToken(
        @Capture(value = "position", aggregate = Aggregate.MAX) int position, String token);

    @On(Signal.COMPLETE)
    void onReply(@Capture(value = "id", from = "id") Reply reply);

    @On(Signal.ERROR)
    @Capture(value = "reason", from = "error.message")
    void onError(Throwable error);

    default String name() {
      return "mine";
    }
  }

  /** Not the application's own. */
  interface Remote extends AutoCloseable {
    String model();

    Iterator<String> tokens(int from);

    Stream<Reply> replies();

    CompletionStage<Reply> reply();

    void close(String reason);

    @Override
    void close();
  }

  @Streamed
  @MixinFor(Remote.class)
  interface RemoteTracing {
    @Capture(value = "model", from = "result")
    String model();

    @Streamed
    @Capture(value = "characters", from = "element.length", aggregate = Aggregate.SUM)
    Iterator<String> tokens(@Capture("from") int from);

    @Streamed
    @Capture(value = "ids", from = "element.id", aggregate = Aggregate.COUNT)
    Stream<Reply> replies();

    @Streamed
    @Capture(value = "id", from = "result.id")
    @Capture(value = "reason", from = "error.message")
    CompletionStage<Reply> reply();

    @On(Signal.CANCEL)
    void close(@Capture("reason") String reason);
  }

  @Streamed
  @Capture(value = "last", from = "element.id")
  interface Replies extends Iterator<Reply> {}

  @Streamed
  @Capture(value = "last", from = "element.id")
  interface Published extends Flow.Publisher<Reply> {}

  @Streamed
  interface Registration {
    Registration temperature(@Capture("temperature") double value);

    Registration onDone(@On(Signal.COMPLETE) Consumer<Reply> done);

    void start();
  }

  @Traced
  interface Model {
    void chat(@Streamed Listener listener);

    @Streamed(via = RemoteTracing.class)
    Remote remote();

    @Streamed
    Replies replies();

    @Streamed
    Published publish();

    @Streamed(hot = true)
    Published publishHot();

    @Streamed
    Registration register();
  }

  private static class Idle implements Model {
    @Override
    public void chat(Listener listener) {}

    @Override
    public Remote remote() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Replies replies() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Published publish() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Published publishHot() {
      return publish();
    }

    @Override
    public Registration register() {
      throw new UnsupportedOperationException();
    }
  }

  private Model wrap(Model model) {
    return TracedStreamCapturesTest_Model.wrap(model, telemetry.tracing());
  }

  private String text(String key) {
    return String.valueOf(telemetry.span().getAttributes().get(AttributeKey.stringKey(key)));
  }

  private long number(String key) {
    Long value = telemetry.span().getAttributes().get(AttributeKey.longKey(key));
    return value == null ? -1 : value;
  }

  private static class Silent implements Listener {
    @Override
    public void onToken(int position, String token) {}

    @Override
    public void onReply(Reply reply) {}

    @Override
    public void onError(Throwable error) {}
  }

  @Test
  void aReceiverRecordsWhatItIsTold() {
    wrap(new Idle() {
          @Override
          public void chat(Listener listener) {
            listener.onToken(1, "a");
            listener.onToken(7, "b");
            listener.onToken(3, "c");
            listener.onReply(new Reply("r-1", 3));
          }
        })
        .chat(new Silent());

    assertThat(number("position")).isEqualTo(7);
    assertThat(number("tokens")).isEqualTo(3);
    assertThat(text("id")).isEqualTo("r-1");
    assertThat(text("listener")).isEqualTo("mine");
    assertThat(text("version")).isEqualTo("2");
  }

  @Test
  void aReceiverRecordsTheFailure() {
    wrap(new Idle() {
          @Override
          public void chat(Listener listener) {
            listener.onError(new IllegalStateException("overloaded"));
          }
        })
        .chat(new Silent());

    assertThat(text("reason")).isEqualTo("overloaded");
  }

  private static class Carried implements Remote {
    final CompletableFuture<Reply> reply = new CompletableFuture<>();

    @Override
    public String model() {
      return "m-1";
    }

    @Override
    public Iterator<String> tokens(int from) {
      return List.of("ab", "c").iterator();
    }

    @Override
    public Stream<Reply> replies() {
      return Stream.of(new Reply("a", 1), new Reply("b", 2));
    }

    @Override
    public CompletionStage<Reply> reply() {
      return reply;
    }

    @Override
    public void close(String reason) {}

    @Override
    public void close() {}
  }

  private Remote remote(Remote remote) {
    return wrap(new Idle() {
          @Override
          public Remote remote() {
            return remote;
          }
        })
        .remote();
  }

  @Test
  void aCarrierRecordsWhatItsStreamsDeliver() {
    Remote remote = remote(new Carried());

    assertThat(remote.model()).isEqualTo("m-1");
    Stream<Reply> replies = remote.replies();
    remote.tokens(4).forEachRemaining(token -> {});
    assertThat(replies.count()).isEqualTo(2);

    assertThat(text("model")).isEqualTo("m-1");
    assertThat(number("from")).isEqualTo(4);
    assertThat(number("characters")).isEqualTo(3);
    assertThat(number("ids")).isEqualTo(2);
  }

  @Test
  void aCarrierRecordsTheOneValueAndTheFailure() {
    Carried carried = new Carried();
    CompletionStage<Reply> reply = remote(carried).reply();
    carried.reply.complete(new Reply("r-2", 1));
    assertThat(reply.toCompletableFuture().join().id()).isEqualTo("r-2");
    assertThat(text("id")).isEqualTo("r-2");

    telemetry.reset();
    Carried failing = new Carried();
    CompletionStage<Reply> failed = remote(failing).reply();
    failing.reply.completeExceptionally(new IllegalStateException("broken"));
    assertThat(failed.toCompletableFuture()).isCompletedExceptionally();
    assertThat(text("reason")).isEqualTo("broken");
  }

  @Test
  void aCancellationRecordsItsReason() {
    remote(new Carried()).close("enough");

    assertThat(text("reason")).isEqualTo("enough");
  }

  @Test
  void aStreamOfItsOwnTypeRecordsItsElements() {
    Replies replies =
        wrap(new Idle() {
              @Override
              public Replies replies() {
                Iterator<Reply> source = List.of(new Reply("a", 1), new Reply("b", 2)).iterator();
                return new Replies() {
                  @Override
                  public boolean hasNext() {
                    return source.hasNext();
                  }

                  @Override
                  public Reply next() {
                    return source.next();
                  }
                };
              }
            })
            .replies();

    replies.forEachRemaining(reply -> {});

    assertThat(text("last")).isEqualTo("b");
  }

  private Model publishing() {
    return wrap(
        new Idle() {
          @Override
          public Published publish() {
            return subscriber -> {
              SubmissionPublisher<Reply> source = new SubmissionPublisher<>(Runnable::run, 8);
              source.subscribe(subscriber);
              source.submit(new Reply("p", 1));
              source.close();
            };
          }
        });
  }

  private static final class Unbounded implements Flow.Subscriber<Reply> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Reply item) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }

  @Test
  void aPublisherOfItsOwnTypeRecordsTheElementsOfEachSubscription() {
    publishing().publish().subscribe(new Unbounded());

    assertThat(text("last")).isEqualTo("p");
  }

  @Test
  void soDoesOneThatIsHot() {
    publishing().publishHot().subscribe(new Unbounded());

    assertThat(text("last")).isEqualTo("p");
  }

  @Test
  void aRegistrationRecordsItsArguments() {
    wrap(new Idle() {
          @Override
          public Registration register() {
            return new Registration() {
              private Consumer<Reply> done = reply -> {};

              @Override
              public Registration temperature(double value) {
                return this;
              }

              @Override
              public Registration onDone(Consumer<Reply> told) {
                done = told;
                return this;
              }

              @Override
              public void start() {
                done.accept(new Reply("x", 1));
              }
            };
          }
        })
        .register()
        .temperature(0.5)
        .onDone(reply -> {})
        .start();

    assertThat(telemetry.span().getAttributes().get(AttributeKey.doubleKey("temperature")))
        .isEqualTo(0.5);
  }
}
