// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.reactivestreams.Subscriber;

/** What calls the consumer back. */
@Traced(name = "ask")
@Capture(value = "prompt.id", from = "prompt.id")
@Capture(value = "prompt.said", from = "prompt.id", content = true)
@Capture(value = "token.text", from = "element.text")
interface CallbackModel {
  void subscriber(
      Prompt prompt,
      @Streamed(
              endsWith = Token.Done.class,
              failsWith = Token.Failed.class,
              endsWhen = "element.said")
          Flow.Subscriber<Token> subscriber);

  void reactive(
      Prompt prompt,
      @Streamed(
              endsWith = Token.Done.class,
              failsWith = Token.Failed.class,
              endsWhen = "element.said")
          Subscriber<Token> subscriber);

  void observer(
      Prompt prompt,
      @Streamed(
              endsWith = Token.Done.class,
              failsWith = Token.Failed.class,
              endsWhen = "element.said")
          StreamObserver<Token> observer);

  void receiver(
      Prompt prompt,
      @Streamed(
              endsWith = Token.Done.class,
              failsWith = Token.Failed.class,
              endsWhen = "element.said")
          Receiver receiver);

  void functions(
      Prompt prompt,
      @On(Signal.ELEMENT) Consumer<Token> onToken,
      @On(Signal.COMPLETE) Runnable onDone,
      @On(Signal.ERROR) Consumer<Throwable> onError,
      @On(Signal.CANCEL) Runnable onCancel);

  /** A receiver of one's own. */
  @Streamed
  interface Receiver {
    @On(Signal.ELEMENT)
    void token(Token token);

    @On(Signal.COMPLETE)
    void done();

    @On(Signal.ERROR)
    void broken(Throwable error);

    @On(Signal.CANCEL)
    void cancelled();
  }

  /** The same, with hooks. */
  @Traced(name = "ask")
  @Hooks(TokenHooks.class)
  @Capture(value = "prompt.id", from = "prompt.id")
  @Capture(value = "prompt.said", from = "prompt.id", content = true)
  @Capture(value = "token.text", from = "element.text")
  interface Hooked extends CallbackModel {}
}
