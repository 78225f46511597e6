// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.Spliterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Streams that the consumer pulls from. */
@Traced(name = "ask")
@Capture(value = "prompt.id", from = "prompt.id")
@Capture(value = "prompt.said", from = "prompt.id", content = true)
@Capture(value = "token.text", from = "element.text")
interface PullModel {
  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Iterator<Token> iterator(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  ListIterator<Token> listIterator(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Iterable<Token> iterable(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Spliterator<Token> spliterator(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Stream<Token> stream(Prompt prompt);

  @Streamed
  IntStream ints(Prompt prompt);

  @Streamed
  LongStream longs(Prompt prompt);

  @Streamed
  DoubleStream doubles(Prompt prompt);

  @Streamed(endsWith = Token.Done.class, failsWith = Token.Failed.class, endsWhen = "element.said")
  Tokens tokens(Prompt prompt);

  /** A stream type of one's own. */
  @Streamed
  interface Tokens extends Iterator<Token>, AutoCloseable {
    String name();

    @Override
    void close();
  }

  /** The same, with hooks. */
  @Traced(name = "ask")
  @Hooks(TokenHooks.class)
  @Capture(value = "prompt.id", from = "prompt.id")
  @Capture(value = "prompt.said", from = "prompt.id", content = true)
  @Capture(value = "token.text", from = "element.text")
  interface Hooked extends PullModel {}
}
