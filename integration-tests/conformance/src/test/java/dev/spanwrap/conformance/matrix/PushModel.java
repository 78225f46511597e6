// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.smallrye.mutiny.Multi;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Streams that the producer pushes through. */
@Traced(name = "ask")
@Capture(value = "prompt.id", from = "prompt.id")
@Capture(value = "prompt.said", from = "prompt.id", content = true)
@Capture(value = "token.text", from = "element.text")
interface PushModel {
  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Flow.Publisher<Token> flow(Prompt prompt);

  @Streamed(
      endsWith = Token.Done.class,
      failsWith = Token.Failed.class,
      endsWhen = "element.said",
      hot = true)
  Flow.Publisher<Token> hotFlow(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Publisher<Token> publisher(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Flux<Token> flux(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Flowable<Token> flowable(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Observable<Token> observable(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Multi<Token> multi(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  CompletionStage<Flow.Publisher<Token>> stageOfFlow(Prompt prompt);

  /** The same, with hooks. */
  @Traced(name = "ask")
  @Hooks(TokenHooks.class)
  @Capture(value = "prompt.id", from = "prompt.id")
  @Capture(value = "prompt.said", from = "prompt.id", content = true)
  @Capture(value = "token.text", from = "element.text")
  interface Hooked extends PushModel {}
}
