// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes values by their class; what it does not know becomes a marker. */
final class DynamicWriter {
  private DynamicWriter() {}

  /**
   * Writes a value.
   *
   * @param maps writes maps; null if they are written as any other container
   */
  static void write(
      Object value,
      ContentOutput out,
      ContentWriter<? super Object> inside,
      @Nullable MapWriter<Object, Object> maps)
      throws Exception {
    if (value instanceof ContentValue content) {
      content.writeTo(out);
    } else if (AnnotatedClass.isOf(value)
        || (!container(value, out, inside, maps) && !scalar(value, out))) {
      out.unknown(value);
    }
  }

  private static boolean scalar(Object value, ContentOutput out) {
    if (value instanceof Boolean || value instanceof AtomicBoolean) {
      ContentWriters.flag(value, out);
      return true;
    }
    if (JdkNumbers.write(value, out) || JdkTime.write(value, out)) {
      return true;
    }
    CharSequence text = JdkText.of(value);
    if (text != null) {
      out.text(text);
    }
    return text != null;
  }

  private static boolean container(
      Object value,
      ContentOutput out,
      ContentWriter<? super Object> inside,
      @Nullable MapWriter<Object, Object> maps)
      throws Exception {
    if (value instanceof Map<?, ?> map) {
      MapWriter<Object, Object> entries =
          maps == null ? MapWriter.of(EntryNames::any, inside) : maps;
      entries.write(map, out);
    } else if (value instanceof Collection<?> values) {
      Containers.elements(values, out, inside);
    } else if (value instanceof Object[] values) {
      Containers.array(values, out, inside);
    } else if (value instanceof Optional<?> optional) {
      out.value(optional.isPresent() ? optional.get() : null, inside);
    } else if (value instanceof AtomicReference<?> reference) {
      out.insteadOf(reference, reference.get(), inside);
    } else if (value instanceof Map.Entry<?, ?> entry && JdkText.isOfJdk(entry.getClass())) {
      Containers.entry(entry, out, EntryNames::any, inside);
    } else if (value instanceof ByteBuffer buffer) {
      ContentWriters.binary(buffer, out);
    } else {
      return PrimitiveArrays.write(value, out);
    }
    return true;
  }
}
