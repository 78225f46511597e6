// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Results that are a stream of a type of their own, or take their callbacks one by one. */
@SuppressWarnings("try")
class StreamTypesTest {
  private static final AttributeKey<Long> ELEMENTS =
      AttributeKey.longKey("spanwrap.stream.elements");
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Streamed(endsWith = Last.class)
  interface Tokens extends Iterator<Object>, AutoCloseable {
    int limit();

    Tokens rest();

    @Override
    void close();
  }

  record Last(int tokens) {}

  @Streamed
  interface TokenPublisher extends Flow.Publisher<String> {
    String model();
  }

  @Streamed
  interface Registration {
    Registration onToken(@On(Signal.ELEMENT) Consumer<String> onToken);

    Registration onDone(@On(Signal.COMPLETE) Consumer<String> onDone);

    Registration onError(@On(Signal.ERROR) Consumer<Throwable> onError);

    void start();
  }

  /** Not the application's own. */
  interface Remote extends AutoCloseable {
    Stream<String> lines();

    @Override
    void close();
  }

  @Streamed
  @MixinFor(Remote.class)
  interface RemoteTracing {
    @Streamed
    Stream<String> lines();
  }

  @Traced
  interface Model {
    @Streamed
    @Capture(value = "tokens", from = "element.tokens", when = Last.class)
    Tokens tokens();

    @Streamed
    TokenPublisher publish();

    @Streamed
    @Capture(value = "reply", from = "result")
    Registration register();

    @Streamed(via = RemoteTracing.class)
    Remote remote();
  }

  /** Does what a test overrides. */
  private static class Idle implements Model {
    @Override
    public Tokens tokens() {
      throw new UnsupportedOperationException();
    }

    @Override
    public TokenPublisher publish() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Registration register() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Remote remote() {
      throw new UnsupportedOperationException();
    }
  }

  private Model wrap(Model model) {
    return TracedStreamTypesTest_Model.wrap(model, telemetry.tracing());
  }

  private static final class ListTokens implements Tokens {
    final List<String> log;
    private final Iterator<Object> elements;

    ListTokens(List<String> log, Object... elements) {
      this.log = log;
      this.elements = List.of(elements).iterator();
    }

    @Override
    public boolean hasNext() {
      return elements.hasNext();
    }

    @Override
    public Object next() {
      log.add(Span.current().getSpanContext().getSpanId());
      return elements.next();
    }

    @Override
    public int limit() {
      return 7;
    }

    @Override
    public Tokens rest() {
      List<Object> rest = new ArrayList<>();
      elements.forEachRemaining(rest::add);
      return new ListTokens(log, rest.toArray());
    }

    @Override
    public void close() {
      log.add("close");
    }
  }

  private Tokens tokens(List<String> log, Object... elements) {
    return wrap(new Idle() {
          @Override
          public Tokens tokens() {
            return new ListTokens(log, elements);
          }
        })
        .tokens();
  }

  @Test
  void aStreamOfItsOwnTypeEndsAsItsKindDoes() {
    List<String> log = new ArrayList<>();
    Tokens tokens = tokens(log, "a", "b");

    assertThat(tokens.limit()).isEqualTo(7);
    assertThat(tokens.next()).isEqualTo("a");
    assertThat(tokens.next()).isEqualTo("b");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    assertThat(tokens.hasNext()).isFalse();

    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(2);
    assertThat(log).containsOnly(telemetry.span().getSpanId());
  }

  @Test
  void aTerminalElementThatTheTypeKnowsEndsTheCall() {
    Tokens tokens = tokens(new ArrayList<>(), "a", new Last(2));

    tokens.next();
    tokens.next();

    assertThat(telemetry.span().getAttributes().get(AttributeKey.longKey("tokens"))).isEqualTo(2);
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
  }

  @Test
  void closedEarlyItIsCancelled() {
    List<String> log = new ArrayList<>();
    Tokens tokens = tokens(log, "a", "b");
    tokens.next();

    tokens.close();

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    assertThat(log).hasSize(2).endsWith("close");
  }

  @Test
  void anotherOfTheTypeBelongsToTheSameCall() {
    Tokens rest = tokens(new ArrayList<>(), "a", "b").rest();

    rest.forEachRemaining(token -> assertThat(token).isIn("a", "b"));

    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(2);
  }

  @Test
  void aPublisherOfItsOwnTypeOpensACallAtEachSubscription() {
    TokenPublisher publisher =
        wrap(new Idle() {
              @Override
              public TokenPublisher publish() {
                return new OneToken();
              }
            })
            .publish();
    assertThat(telemetry.spans()).isEmpty();
    assertThat(publisher.model()).isEqualTo("m");

    publisher.subscribe(new Unbounded());
    publisher.subscribe(new Unbounded());

    assertThat(telemetry.spans())
        .hasSize(2)
        .allMatch(span -> Long.valueOf(1).equals(span.getAttributes().get(ELEMENTS)));
  }

  private static final class OneToken implements TokenPublisher {
    @Override
    public String model() {
      return "m";
    }

    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private boolean done;

            @Override
            public void request(long elements) {
              if (!done) {
                done = true;
                subscriber.onNext("a");
                subscriber.onComplete();
              }
            }

            @Override
            public void cancel() {
              done = true;
            }
          });
    }
  }

  private static final class Unbounded implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String item) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }

  /** Returns another one from each registration. */
  private static class Immutable implements Registration {
    final @Nullable Consumer<String> token;
    final @Nullable Consumer<String> done;
    final @Nullable Consumer<Throwable> error;

    Immutable(
        @Nullable Consumer<String> token,
        @Nullable Consumer<String> done,
        @Nullable Consumer<Throwable> error) {
      this.token = token;
      this.done = done;
      this.error = error;
    }

    @Override
    public Registration onToken(Consumer<String> onToken) {
      return new Immutable(onToken, done, error);
    }

    @Override
    public Registration onDone(Consumer<String> onDone) {
      return new Immutable(token, onDone, error);
    }

    @Override
    public Registration onError(Consumer<Throwable> onError) {
      return new Immutable(token, done, onError);
    }

    @Override
    @SuppressWarnings("NullAway") // registered before
    public void start() {
      if (error == null) {
        throw new IllegalStateException("onError is missing");
      }
      token.accept(Span.current().getSpanContext().getSpanId());
      done.accept("done");
    }
  }

  private Registration register() {
    return wrap(new Idle() {
          @Override
          public Registration register() {
            return new Immutable(null, null, null);
          }
        })
        .register();
  }

  @Test
  void callbacksThatAreRegisteredOneByOneBelongToTheCall() {
    List<String> told = new ArrayList<>();
    Span caller = telemetry.tracer().spanBuilder("caller").startSpan();
    List<Span> spans = new ArrayList<>();

    try (Scope scope = caller.makeCurrent()) {
      register()
          .onToken(
              token -> {
                told.add(token);
                spans.add(Span.current());
              })
          .onDone(told::add)
          .onError(error -> told.add("error"))
          .start();
    }
    caller.end();

    assertThat(told).containsExactly(telemetry.span("Model.register").getSpanId(), "done");
    assertThat(spans).containsExactly(caller);
    assertThat(
            telemetry.span("Model.register").getAttributes().get(AttributeKey.stringKey("reply")))
        .isEqualTo("done");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("caller", "  Model.register");
  }

  @Test
  void aStartThatThrowsFailsTheCall() {
    Registration registration = register();

    assertThatThrownBy(registration::start).hasMessage("onError is missing");

    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void aRegistrationThatReturnsItselfComesBackAsTheWrapper() {
    Registration fluent =
        wrap(new Idle() {
              @Override
              public Registration register() {
                return new Immutable(null, null, null) {
                  @Override
                  public Registration onDone(Consumer<String> onDone) {
                    onDone.accept("at once");
                    return this;
                  }
                };
              }
            })
            .register();

    assertThat(fluent.onDone(done -> {})).isSameAs(fluent);

    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void aMixinDescribesAStreamOfSomebodyElses() {
    List<String> log = new ArrayList<>();
    Remote remote =
        wrap(new Idle() {
              @Override
              public Remote remote() {
                return new Remote() {
                  @Override
                  public Stream<String> lines() {
                    return Stream.of("a", "b");
                  }

                  @Override
                  public void close() {
                    log.add("close");
                  }
                };
              }
            })
            .remote();

    try (remote) {
      assertThat(remote.lines().toList()).containsExactly("a", "b");
    }

    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(2);
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
    assertThat(log).containsExactly("close");
  }
}
