// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** What hands out a stream later: carriers, futures of pulled streams, and sessions. */
@Traced(name = "ask")
@Capture(value = "prompt.id", from = "prompt.id")
@Capture(value = "prompt.said", from = "prompt.id", content = true)
@Capture(value = "token.text", from = "element.text")
interface CarrierModel {
  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Answer answer(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  CompletableFuture<Iterator<Token>> futureOfIterator(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  CompletableFuture<Stream<Token>> futureOfStream(Prompt prompt);

  @Streamed
  Session session(Prompt prompt);

  /** A carrier. */
  @Streamed
  interface Answer extends AutoCloseable {
    @Streamed
    Iterator<Token> tokens();

    @Streamed
    Flow.Publisher<Token> published();

    @Override
    void close();
  }

  /** A session: what it receives ends it, and so does closing it. */
  @Traced(name = "ask")
  interface Session extends AutoCloseable {
    @Streamed(
        endsWith = Token.Done.class,
        failsWith = Token.Failed.class,
        endsWhen = "element.said")
    @ClosesSpan
    @Capture(value = "token.text", from = "element.text")
    Iterator<Token> receive();

    @Override
    @ClosesSpan
    void close();
  }

  /** The same, with hooks. */
  @Traced(name = "ask")
  @Hooks(TokenHooks.class)
  @Capture(value = "prompt.id", from = "prompt.id")
  @Capture(value = "prompt.said", from = "prompt.id", content = true)
  @Capture(value = "token.text", from = "element.text")
  interface Hooked extends CarrierModel {}
}
