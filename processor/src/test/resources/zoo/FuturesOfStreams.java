// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams that come later, and streams of every other shape. */
@Traced
public interface FuturesOfStreams<T> {

  @Streamed
  @Capture(value = "length", from = "element.length")
  CompletableFuture<Iterator<String>> iterator();

  @Streamed
  CompletionStage<Flow.Publisher<T>> publisher(String PublisherTracing);

  @Streamed(endsWhen = "element")
  CompletableFuture<Stream<Boolean>> stream();

  @Streamed
  @Capture(value = "sum", from = "element")
  CompletableFuture<IntStream> ints();

  @Streamed
  CompletionStage<? extends Stream<T>> wild();

  @Streamed
  Spliterator<? extends T> spliterator();

  @Streamed
  Iterator<? super T> wildcard();

  @Streamed
  <U extends T> Stream<U> generic();

  @Streamed
  Flow.Publisher<?> unknown();
}
