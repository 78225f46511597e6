// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.soak;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One operation of each shape. */
@Traced(Role.MODEL)
@Capture(value = GenAi.PROVIDER_NAME, constant = "local")
interface Model {
  String chat(
      @SpanKey String run,
      @Capture(GenAi.REQUEST_MODEL) String model,
      @Capture(GenAi.REQUEST_MAX_TOKENS) int limit);

  @Streamed
  Iterator<String> iterator(@Capture(GenAi.REQUEST_MODEL) String model);

  @Streamed
  Stream<String> stream(@Capture(GenAi.REQUEST_MODEL) String model);

  @Streamed
  Flow.Publisher<String> flow(@Capture(GenAi.REQUEST_MODEL) String model);

  CompletableFuture<String> future(@Capture(GenAi.REQUEST_MODEL) String model);

  void callback(
      @Capture(GenAi.REQUEST_MODEL) String model,
      @On(Signal.ELEMENT) Consumer<String> each,
      @On(Signal.COMPLETE) Runnable done,
      @On(Signal.ERROR) Consumer<Throwable> failed);
}
