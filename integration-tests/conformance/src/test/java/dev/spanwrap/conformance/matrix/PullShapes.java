// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shapes that the consumer pulls from, one by one and at a stroke. */
final class PullShapes {
  private PullShapes() {}

  static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (Pulling pulling : Pulling.values()) {
      shapes.add(of("Iterator", pulling, true, (m, p) -> iterator(m.iterator(p))));
      shapes.add(of("ListIterator", pulling, false, (m, p) -> iterator(m.listIterator(p))));
      shapes.add(of("Iterable", pulling, false, (m, p) -> iterable(m.iterable(p))));
      shapes.add(of("Spliterator", pulling, false, (m, p) -> spliterator(m.spliterator(p))));
      shapes.add(of("Stream", pulling, true, (m, p) -> stream(m.stream(p))));
      shapes.add(of("IntStream", pulling, true, (m, p) -> numbers(m.ints(p))));
      shapes.add(of("LongStream", pulling, true, (m, p) -> numbers(m.longs(p))));
      shapes.add(of("DoubleStream", pulling, true, (m, p) -> numbers(m.doubles(p))));
      shapes.add(of("own stream type", pulling, true, (m, p) -> iterator(m.tokens(p))));
    }
    return shapes;
  }

  /** How elements are asked for. */
  enum Pulling {
    EACH,
    BULK
  }

  /** What is pulled from, whatever its kind. */
  record Pull(Iterator<?> iterator, @Nullable AutoCloseable closeable) {}

  /** Asks a model for what is pulled from; null if that is null. */
  private interface Asking {
    @Nullable Pull ask(PullModel model, Prompt prompt);
  }

  private static Shape of(String name, Pulling pulling, boolean closeable, Asking asking) {
    boolean tokens = !name.endsWith("Stream") || name.equals("Stream");
    return new PulledShape(
        name + (pulling == Pulling.EACH ? ", one by one" : ", at a stroke"),
        pulling,
        closeable,
        tokens) {
      @Override
      @Nullable Pull ask(Script script, Log log, Wrapping wrapping, Prompt prompt) {
        return asking.ask(wrapping.wrap(new PullSource(script, log)), prompt);
      }
    };
  }

  static @Nullable Pull iterator(@Nullable Iterator<Token> traced) {
    return traced == null
        ? null
        : new Pull(traced, traced instanceof AutoCloseable closeable ? closeable : null);
  }

  private static @Nullable Pull iterable(@Nullable Iterable<Token> traced) {
    return traced == null
        ? null
        : new Pull(new Begun<Token>(traced::iterator, traced::forEach), null);
  }

  static @Nullable Pull stream(@Nullable Stream<Token> traced) {
    return traced == null
        ? null
        : new Pull(new Begun<Token>(traced::iterator, traced::forEach), traced);
  }

  private static <T, S extends BaseStream<T, S>> @Nullable Pull numbers(@Nullable S traced) {
    return traced == null
        ? null
        : new Pull(
            new Begun<T>(traced::iterator, action -> traced.spliterator().forEachRemaining(action)),
            traced);
  }

  private static @Nullable Pull spliterator(@Nullable Spliterator<Token> traced) {
    return traced == null ? null : new Pull(new Advancing(traced), null);
  }

  /** Begins to pull at the first pull, as the application would. */
  private static final class Begun<T> implements Iterator<T> {
    /** Where an iterator comes from. */
    interface Beginning<T> {
      Iterator<T> begin();
    }

    private final Beginning<T> beginning;
    private final Consumer<Consumer<T>> bulk;
    private @Nullable Iterator<T> iterator;

    Begun(Beginning<T> beginning, Consumer<Consumer<T>> bulk) {
      this.beginning = beginning;
      this.bulk = bulk;
    }

    private Iterator<T> iterator() {
      if (iterator == null) {
        iterator = beginning.begin();
      }
      return iterator;
    }

    @Override
    public boolean hasNext() {
      return iterator().hasNext();
    }

    @Override
    public T next() {
      return iterator().next();
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
      bulk.accept(action::accept);
    }
  }

  /** An iterator that holds no element back, unlike the JDK's. */
  private static final class Advancing implements Iterator<Token> {
    private final Spliterator<Token> spliterator;
    private final List<Token> held = new ArrayList<>();

    Advancing(Spliterator<Token> spliterator) {
      this.spliterator = spliterator;
    }

    @Override
    public boolean hasNext() {
      return !held.isEmpty() || spliterator.tryAdvance(held::add);
    }

    @Override
    public Token next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return held.remove(0);
    }

    @Override
    public void forEachRemaining(Consumer<? super Token> action) {
      spliterator.forEachRemaining(action);
    }
  }
}
