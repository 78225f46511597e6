// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import java.util.Iterator;
import java.util.ListIterator;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The delegate whose streams are pulled from. */
record PullSource(Script script, Log log) implements PullModel.Hooked {

  private <T> @Nullable T made(T result) {
    log.producer("called");
    return script.made(result);
  }

  private Produced produced() {
    return new Produced(script, log);
  }

  @Override
  public Iterator<Token> iterator(Prompt prompt) {
    return made(produced());
  }

  @Override
  public ListIterator<Token> listIterator(Prompt prompt) {
    return made(produced());
  }

  @Override
  public Iterable<Token> iterable(Prompt prompt) {
    return made(
        () -> {
          log.producer("iterator");
          return produced();
        });
  }

  @Override
  public Spliterator<Token> spliterator(Prompt prompt) {
    return made(
        Spliterators.spliteratorUnknownSize((Iterator<Token>) produced(), Spliterator.ORDERED));
  }

  @Override
  public Stream<Token> stream(Prompt prompt) {
    return made(streamOf(produced()));
  }

  /** A stream that pulls from {@code produced} and closes it. */
  static Stream<Token> streamOf(Produced produced) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize((Iterator<Token>) produced, Spliterator.ORDERED),
            false)
        .onClose(produced::close);
  }

  @Override
  public IntStream ints(Prompt prompt) {
    return made(positions());
  }

  private IntStream positions() {
    Produced produced = produced();
    return StreamSupport.intStream(
            Spliterators.spliteratorUnknownSize(new Positions(produced), Spliterator.ORDERED),
            false)
        .onClose(produced::close);
  }

  @Override
  public LongStream longs(Prompt prompt) {
    return made(positions().asLongStream());
  }

  @Override
  public DoubleStream doubles(Prompt prompt) {
    return made(positions().asDoubleStream());
  }

  @Override
  public PullModel.Tokens tokens(Prompt prompt) {
    return made(produced());
  }

  /** The positions of what is produced: elements without an identity. */
  private record Positions(Produced produced) implements PrimitiveIterator.OfInt {
    @Override
    public boolean hasNext() {
      return produced.hasNext();
    }

    @Override
    public int nextInt() {
      int position = produced.position();
      Token passed = produced.next();
      return passed == null ? -1 : position;
    }

    @Override
    public void forEachRemaining(IntConsumer action) {
      while (hasNext()) {
        action.accept(nextInt());
      }
    }
  }
}
