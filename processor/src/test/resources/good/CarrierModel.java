// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a method returns carries the stream, or is one, and is bound to the call. */
@Traced(Role.MODEL)
public interface CarrierModel {

  @Streamed
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, when = Done.class, from = "element.outputTokens")
  Answer<Event> answer(String prompt);

  @Streamed
  CompletableFuture<Answer<Event>> answerLater(String prompt);

  @Streamed
  Tokens tokens(String prompt);

  @Streamed
  TokenPublisher publish(String prompt);

  @Streamed
  Registration register(String prompt);

  @Streamed(via = RemoteStreamTracing.class)
  RemoteStream remote(String prompt);

  /** Carries streams. */
  @Streamed
  interface Answer<E> extends AutoCloseable {

    @Streamed(endsWith = Done.class)
    Stream<E> events();

    @Streamed
    Iterator<String> texts();

    @Streamed
    CompletionStage<String> whole();

    String id();

    @On(Signal.CANCEL)
    boolean cancel(String reason);

    @Override
    void close();
  }

  /** Is a stream. */
  @Streamed
  interface Tokens extends Iterator<String>, AutoCloseable {

    int limit();

    @Override
    void close();
  }

  /** Is a stream that begins when somebody subscribes. */
  @Streamed
  interface TokenPublisher extends Flow.Publisher<String> {

    String model();
  }

  /** Takes callbacks one by one. */
  @Streamed
  interface Registration {

    Registration onToken(@On(Signal.ELEMENT) Consumer<String> onToken);

    Registration onDone(@On(Signal.COMPLETE) Runnable onDone);

    void start();
  }

  /** A stream of somebody else's. */
  interface RemoteStream extends AutoCloseable {

    Stream<String> lines();

    @Override
    void close();
  }

  /** What is said about it. */
  @Streamed
  @MixinFor(RemoteStream.class)
  interface RemoteStreamTracing {

    @Streamed
    Stream<String> lines();
  }

  interface Event {}

  record Done(long outputTokens) implements Event {}
}
