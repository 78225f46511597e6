// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What is pulled: the span lasts to the last element. */
@Traced
public interface Feed {

  @Streamed
  @Capture(value = "feed.words", from = "element.length", aggregate = Aggregate.SUM)
  Iterator<String> words(@Capture("feed.topic") String topic);

  @Streamed
  @Capture(value = "feed.longest", from = "element.length", aggregate = Aggregate.MAX)
  @Capture(value = "feed.count", from = "element", aggregate = Aggregate.COUNT)
  Stream<CharSequence> lines(@Capture("feed.topic") String topic);

  @Streamed
  Iterable<String> pages(@Capture("feed.topic") String topic, @Capture("feed.limit") int limit);

  @Streamed
  CompletableFuture<Iterable<String>> pagesLater(@Capture("feed.topic") String topic);

  @Streamed
  Listing listing();

  /** Is passed over, then closed. */
  @Streamed
  interface Listing extends Iterable<String>, AutoCloseable {

    @Override
    void close();
  }
}
