// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Arrays of whatever type as lists of their elements. */
final class ArrayViews {
  private ArrayViews() {}

  /** Returns a view of {@code array}, which is one. */
  static List<? extends @Nullable Object> of(Object array) {
    if (array instanceof Object[] values) {
      return Arrays.asList(values);
    }
    if (array instanceof int[] values) {
      return view(values.length, i -> values[i]);
    }
    if (array instanceof long[] values) {
      return view(values.length, i -> values[i]);
    }
    if (array instanceof double[] values) {
      return view(values.length, i -> values[i]);
    }
    if (array instanceof float[] values) {
      return view(values.length, i -> values[i]);
    }
    if (array instanceof boolean[] values) {
      return view(values.length, i -> values[i]);
    }
    if (array instanceof char[] values) {
      return view(values.length, i -> values[i]);
    }
    if (array instanceof short[] values) {
      return view(values.length, i -> values[i]);
    }
    byte[] values = (byte[]) array;
    return view(values.length, i -> values[i]);
  }

  private static List<Object> view(int length, IntFunction<Object> element) {
    return new AbstractList<>() {
      @Override
      public Object get(int index) {
        return element.apply(index);
      }

      @Override
      public int size() {
        return length;
      }
    };
  }
}
