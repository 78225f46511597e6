// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.nio.CharBuffer;

/** Writes arrays of primitives; bytes as their number only, chars as text. */
final class PrimitiveArrays {
  private PrimitiveArrays() {}

  /** Returns the length of an array of primitives, or -1 if {@code value} is none. */
  static int length(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes.length;
    }
    if (value instanceof char[] chars) {
      return chars.length;
    }
    if (value instanceof int[] ints) {
      return ints.length;
    }
    if (value instanceof long[] longs) {
      return longs.length;
    }
    if (value instanceof double[] doubles) {
      return doubles.length;
    }
    if (value instanceof float[] floats) {
      return floats.length;
    }
    if (value instanceof short[] shorts) {
      return shorts.length;
    }
    return value instanceof boolean[] flags ? flags.length : -1;
  }

  /** Writes {@code value} if it is an array of primitives, and returns whether it was. */
  static boolean write(Object value, ContentOutput out) {
    int length = length(value);
    if (length < 0) {
      return false;
    }
    if (value instanceof byte[]) {
      out.binary(length);
    } else if (value instanceof char[] chars) {
      out.text(CharBuffer.wrap(chars));
    } else if (out.beginArray(value)) {
      for (int i = 0; i < length && !out.isFull(); i++) {
        element(value, i, out);
      }
      out.endArray();
    }
    return true;
  }

  static void element(Object array, int i, ContentOutput out) {
    if (array instanceof int[] ints) {
      out.number(ints[i]);
    } else if (array instanceof long[] longs) {
      out.number(longs[i]);
    } else if (array instanceof double[] doubles) {
      out.number(doubles[i]);
    } else if (array instanceof float[] floats) {
      out.number(floats[i]);
    } else if (array instanceof short[] shorts) {
      out.number(shorts[i]);
    } else if (array instanceof boolean[] flags) {
      out.flag(flags[i]);
    }
  }
}
