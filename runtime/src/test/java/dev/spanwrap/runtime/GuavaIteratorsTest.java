// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import com.google.common.collect.testing.IteratorFeature;
import com.google.common.collect.testing.IteratorTester;
import com.google.common.collect.testing.ListIteratorTester;
import com.google.common.collect.testing.SpliteratorTester;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guava's testers of iterators and spliterators, for traced ones. */
class GuavaIteratorsTest {
  private static final List<Integer> ELEMENTS = List.of(1, 2, 3);

  @AfterEach
  void conforms() {
    TckEnvironment.check();
  }

  @Test
  void b53_b65_aTracedIteratorIsAnIterator() {
    new IteratorTester<>(
        5, IteratorFeature.MODIFIABLE, ELEMENTS, IteratorTester.KnownOrder.KNOWN_ORDER) {
      private List<Integer> target = new ArrayList<>();

      @Override
      protected Iterator<Integer> newTargetIterator() {
        target = new ArrayList<>(ELEMENTS);
        return IteratorTracing.trace(target.iterator(), TckEnvironment.open());
      }

      @Override
      protected void verify(List<Integer> elements) {
        if (!target.equals(elements)) {
          throw new AssertionError("Expected " + elements + ", was " + target);
        }
      }
    }.test();
  }

  @Test
  void b53_b65_aTracedListIteratorIsAListIterator() {
    new ListIteratorTester<>(3, List.of(4, 5), IteratorFeature.MODIFIABLE, ELEMENTS, 0) {
      private List<Integer> target = new ArrayList<>();

      @Override
      protected ListIterator<Integer> newTargetIterator() {
        target = new ArrayList<>(ELEMENTS);
        return ListIteratorTracing.trace(target.listIterator(), TckEnvironment.open());
      }

      @Override
      protected void verify(List<Integer> elements) {
        if (!target.equals(elements)) {
          throw new AssertionError("Expected " + elements + ", was " + target);
        }
      }
    }.test();
  }

  @Test
  void b69_b71_aTracedSpliteratorIsASpliterator() {
    SpliteratorTester.of(
            () -> SpliteratorTracing.trace(new ArrayList<>(ELEMENTS).spliterator(), open()))
        .expect(ELEMENTS)
        .inOrder();
    SpliteratorTester.of(
            () -> StreamTracing.trace(new ArrayList<>(ELEMENTS).stream(), open()).spliterator())
        .expect(ELEMENTS)
        .inOrder();
    SpliteratorTester.ofInt(
            () -> StreamTracing.trace(ELEMENTS.stream().mapToInt(i -> i), open()).spliterator())
        .expect(ELEMENTS)
        .inOrder();
  }

  private static StreamCall open() {
    return TckEnvironment.open();
  }
}
