// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The kinds of streams that the consumer pulls from. */
final class MatrixPulls {
  private MatrixPulls() {}

  static List<MatrixShape> shapes() {
    List<MatrixShape> shapes = new ArrayList<>();
    for (Pulling pulling : Pulling.values()) {
      shapes.add(new Pulled("Iterator " + pulling, true, pulling, MatrixPulls::iterator));
      shapes.add(new Pulled("ListIterator " + pulling, false, pulling, MatrixPulls::listIterator));
      shapes.add(new Pulled("Iterable " + pulling, false, pulling, MatrixPulls::iterable));
      shapes.add(new Pulled("Spliterator " + pulling, false, pulling, MatrixPulls::spliterator));
      shapes.add(new Pulled("Stream " + pulling, true, pulling, MatrixPulls::stream));
    }
    return shapes;
  }

  private enum Pulling {
    EACH,
    BULK
  }

  /** What is pulled from, whatever its kind. */
  private record Pull(Iterator<Object> iterator, @Nullable AutoCloseable closeable) {}

  private interface Source {
    Pull open(Produced produced, MatrixShape.@Nullable Calls calls);
  }

  private static Pull iterator(Produced produced, MatrixShape.@Nullable Calls calls) {
    Iterator<Object> traced =
        calls == null
            ? produced
            : IteratorTracing.trace((Iterator<Object>) produced, calls.begin());
    return new Pull(traced, (AutoCloseable) traced);
  }

  private static Pull listIterator(Produced produced, MatrixShape.@Nullable Calls calls) {
    return new Pull(
        calls == null
            ? produced
            : ListIteratorTracing.trace((ListIterator<Object>) produced, calls.begin()),
        null);
  }

  private static Pull iterable(Produced produced, MatrixShape.@Nullable Calls calls) {
    Iterable<Object> source =
        () -> {
          produced.log.producer("iterator");
          return produced;
        };
    Iterable<Object> traced =
        calls == null ? source : IterableTracing.trace(source, calls.begin(), calls.defer());
    return new Pull(
        new Iterator<>() {
          private @Nullable Iterator<Object> iterator;

          private Iterator<Object> iterator() {
            if (iterator == null) {
              iterator = traced.iterator();
            }
            return iterator;
          }

          @Override
          public boolean hasNext() {
            return iterator().hasNext();
          }

          @Override
          public Object next() {
            return iterator().next();
          }

          @Override
          public void forEachRemaining(Consumer<? super Object> action) {
            traced.forEach(action);
          }
        },
        null);
  }

  private static Pull spliterator(Produced produced, MatrixShape.@Nullable Calls calls) {
    Spliterator<Object> source =
        Spliterators.spliteratorUnknownSize((Iterator<Object>) produced, Spliterator.ORDERED);
    return new Pull(
        pulled(calls == null ? source : SpliteratorTracing.trace(source, calls.begin())), null);
  }

  /** An iterator that holds no element back, unlike the JDK's. */
  private static Iterator<Object> pulled(Spliterator<Object> spliterator) {
    return new Iterator<>() {
      private final List<Object> held = new ArrayList<>();

      @Override
      public boolean hasNext() {
        return !held.isEmpty() || spliterator.tryAdvance(held::add);
      }

      @Override
      public Object next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return held.remove(0);
      }

      @Override
      public void forEachRemaining(Consumer<? super Object> action) {
        spliterator.forEachRemaining(action);
      }
    };
  }

  private static Pull stream(Produced produced, MatrixShape.@Nullable Calls calls) {
    Stream<Object> source =
        StreamSupport.stream(
                () ->
                    Spliterators.spliteratorUnknownSize(
                        (Iterator<Object>) produced, Spliterator.ORDERED),
                Spliterator.ORDERED,
                false)
            .onClose(produced::close);
    Stream<Object> traced = calls == null ? source : StreamTracing.trace(source, calls.begin());
    return new Pull(
        new Iterator<>() {
          private @Nullable Iterator<Object> iterator;

          private Iterator<Object> iterator() {
            if (iterator == null) {
              iterator = traced.iterator();
            }
            return iterator;
          }

          @Override
          public boolean hasNext() {
            return iterator().hasNext();
          }

          @Override
          public Object next() {
            return iterator().next();
          }

          @Override
          public void forEachRemaining(Consumer<? super Object> action) {
            traced.forEach(action);
          }
        },
        traced);
  }

  /** The delegate's stream: an iterator over the elements of an ending. */
  private static final class Produced implements ListIterator<Object>, Closeable {
    private final MatrixEnding ending;
    private final MatrixLog log;
    private int next;

    Produced(MatrixEnding ending, MatrixLog log) {
      this.ending = ending;
      this.log = log;
    }

    @Override
    public boolean hasNext() {
      log.producer("hasNext");
      if (next == ending.elements.size() && ending.error instanceof RuntimeException error) {
        throw error;
      }
      if (next == ending.elements.size() && ending.error instanceof Error error) {
        throw error;
      }
      return next < ending.elements.size();
    }

    @Override
    public Object next() {
      log.producer("next");
      return ending.elements.get(next++);
    }

    @Override
    public void close() {
      log.producer("close");
    }

    @Override
    public boolean hasPrevious() {
      return next > 0;
    }

    @Override
    public Object previous() {
      return ending.elements.get(--next);
    }

    @Override
    public int nextIndex() {
      return next;
    }

    @Override
    public int previousIndex() {
      return next - 1;
    }

    @Override
    public void remove() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void set(Object element) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void add(Object element) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Pulled extends MatrixShape {
    private final boolean closeable;
    private final Pulling pulling;
    private final Source source;

    Pulled(String name, boolean closeable, Pulling pulling, Source source) {
      super(name);
      this.closeable = closeable;
      this.pulling = pulling;
      this.source = source;
    }

    @Override
    Set<MatrixEnding> endings() {
      Set<MatrixEnding> endings = EnumSet.allOf(MatrixEnding.class);
      if (!closeable) {
        endings.removeIf(ending -> ending.cancels > 0);
      }
      if (pulling == Pulling.EACH) {
        endings.remove(MatrixEnding.CONSUMER_THROWS);
      } else {
        endings.removeIf(ending -> ending.cancelAfter > 0 && ending.cancelAfter < 99);
      }
      return endings;
    }

    @Override
    Run open(MatrixEnding ending, MatrixLog log, @Nullable Calls calls) {
      Pull pull = source.open(new Produced(ending, log), calls);
      Iterator<Object> iterator = pull.iterator();
      return new Run() {
        @Override
        public boolean step() {
          try {
            if (pulling == Pulling.BULK) {
              iterator.forEachRemaining(log::elementInvoked);
              log.complete();
              return false;
            }
            if (!iterator.hasNext()) {
              log.complete();
              return false;
            }
            log.element(iterator.next());
            return true;
          } catch (Throwable error) {
            log.error(error);
            return false;
          }
        }

        @Override
        public void cancel() throws Exception {
          pull.closeable().close();
        }
      };
    }
  }
}
