// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.Traced;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What yields one value, at once or later. */
@Traced(name = "ask")
@Capture(value = "prompt.id", from = "prompt.id")
@Capture(value = "prompt.said", from = "prompt.id", content = true)
@Capture(value = "token.text", from = "result.text")
interface ValueModel {
  @Nullable Token plain(Prompt prompt);

  CompletableFuture<Token> future(Prompt prompt);

  CompletionStage<Token> stage(Prompt prompt);

  Mono<Token> mono(Prompt prompt);

  Single<Token> single(Prompt prompt);

  Maybe<Token> maybe(Prompt prompt);

  Completable completable(Prompt prompt);

  Uni<Token> uni(Prompt prompt);

  /** The same, with hooks. */
  @Traced(name = "ask")
  @Hooks(ValueHooks.class)
  @Capture(value = "prompt.id", from = "prompt.id")
  @Capture(value = "prompt.said", from = "prompt.id", content = true)
  @Capture(value = "token.text", from = "result.text")
  interface Hooked extends ValueModel {}
}
