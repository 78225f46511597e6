// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes values of the JDK: what generated writers are composed of. */
public final class ContentWriters {
  private ContentWriters() {}

  /**
   * Writes a value that is a text in JSON: text, an identifier, a place, a constant of the JDK.
   *
   * @param value the value
   * @param out where to write it
   */
  public static void text(Object value, ContentOutput out) {
    CharSequence text = value instanceof String string ? string : JdkText.of(value);
    if (text == null) {
      out.unknown(value);
    } else {
      out.text(text);
    }
  }

  /**
   * Writes a number.
   *
   * @param value the number
   * @param out where to write it
   */
  public static void number(Object value, ContentOutput out) {
    if (!JdkNumbers.write(value, out)) {
      out.unknown(value);
    }
  }

  /**
   * Writes a number as text.
   *
   * @param value the number
   * @param out where to write it
   */
  public static void numberAsText(Object value, ContentOutput out) {
    if (value instanceof Number && JdkText.isOfJdk(value.getClass())) {
      out.text(value.toString());
    } else {
      out.unknown(value);
    }
  }

  /**
   * Writes true or false.
   *
   * @param value a {@code Boolean} or an {@code AtomicBoolean}
   * @param out where to write it
   */
  public static void flag(Object value, ContentOutput out) {
    if (value instanceof Boolean flag) {
      out.flag(flag);
    } else if (value instanceof AtomicBoolean flag) {
      out.flag(flag.get());
    } else {
      out.unknown(value);
    }
  }

  /**
   * Writes true as 1, false as 0.
   *
   * @param value which
   * @param out where to write it
   */
  public static void flagAsNumber(Boolean value, ContentOutput out) {
    out.number(value ? 1 : 0);
  }

  /**
   * Writes true or false as text.
   *
   * @param value which
   * @param out where to write it
   */
  public static void flagAsText(Boolean value, ContentOutput out) {
    out.text(value.toString());
  }

  /**
   * Writes the position of a constant in its enum.
   *
   * @param value the constant
   * @param out where to write it
   */
  @SuppressWarnings("EnumOrdinal") // @JsonFormat(shape = NUMBER) asks for it
  public static void ordinal(Enum<?> value, ContentOutput out) {
    out.number(value.ordinal());
  }

  /**
   * Writes a date or a time as a timestamp.
   *
   * @param value the date or the time
   * @param out where to write it
   */
  public static void time(Object value, ContentOutput out) {
    if (!JdkTime.write(value, out)) {
      text(value, out);
    }
  }

  /**
   * Writes an array of primitives: of bytes only their number, chars as text.
   *
   * @param value the array
   * @param out where to write it
   */
  public static void primitives(Object value, ContentOutput out) {
    if (!PrimitiveArrays.write(value, out)) {
      out.unknown(value);
    }
  }

  /**
   * Writes how many bytes a buffer has.
   *
   * @param value the buffer
   * @param out where to write it
   */
  public static void binary(ByteBuffer value, ContentOutput out) {
    out.binary(value.remaining());
  }

  /**
   * Writes what is JSON already, for {@code @JsonRawValue}.
   *
   * @param value what has the JSON as its text
   * @param out where to write it
   */
  public static void raw(Object value, ContentOutput out) {
    out.raw(value.toString());
  }

  /**
   * Writes text of a JSON object or array as what it says, and any other value by its class: for
   * the arguments and results of tools.
   *
   * @param value the value
   * @param out where to write it
   * @throws Exception what reading it throws
   */
  public static void json(Object value, ContentOutput out) throws Exception {
    if (value instanceof String text && (text.startsWith("{") || text.startsWith("["))) {
      out.raw(text);
    } else {
      any(value, out);
    }
  }

  /**
   * Writes a value by its class: a value of the JDK, a container of such, a {@link ContentValue};
   * for all else a marker.
   *
   * @param value the value
   * @param out where to write it
   * @throws Exception what reading it throws
   */
  public static void any(Object value, ContentOutput out) throws Exception {
    byClass(value, out, ContentWriters::any);
  }

  /**
   * Writes a value by its class: a value of the JDK, a container of such, a {@link ContentValue};
   * for all else a marker.
   *
   * @param value the value
   * @param out where to write it
   * @param inside writes what is inside a container
   * @throws Exception what reading it throws
   */
  public static void byClass(Object value, ContentOutput out, ContentWriter<Object> inside)
      throws Exception {
    DynamicWriter.write(value, out, inside, null);
  }

  /**
   * Writes a value by its class, as a property wants it that leaves out names: a value of the JDK,
   * a container of such, a {@link ContentValue}; for all else a marker.
   *
   * @param value the value
   * @param out where to write it
   * @param maps writes a map; what is inside any other container, as it writes values
   * @throws Exception what reading it throws
   */
  public static void byClass(Object value, ContentOutput out, MapWriter<Object, Object> maps)
      throws Exception {
    DynamicWriter.write(value, out, maps.value(), maps);
  }

  /**
   * Returns a writer of an object.
   *
   * @param properties writes its properties
   * @param <T> the type of the object
   * @return the writer
   */
  public static <T> ContentWriter<T> object(ContentWriter<? super T> properties) {
    return (value, out) -> {
      if (out.beginObject(value)) {
        properties.write(value, out);
        out.endObject();
      }
    };
  }

  /**
   * Returns a writer of an object that says its type in its first property.
   *
   * @param name the name of that property
   * @param id the id of the type
   * @param properties writes the other properties
   * @param <T> the type of the object
   * @return the writer
   */
  public static <T> ContentWriter<T> object(
      String name, String id, ContentWriter<? super T> properties) {
    return object(
        (value, out) -> {
          out.name(name).text(id);
          properties.write(value, out);
        });
  }

  /**
   * Returns a writer of a value by another one, which it leads to.
   *
   * @param getter leads to the other value
   * @param writer writes that, if it is not null
   * @param <T> the type of the value
   * @param <V> the type of the other value
   * @return the writer
   */
  public static <T, V> ContentWriter<T> through(
      ContentGetter<? super T, ? extends V> getter, ContentWriter<? super V> writer) {
    return (value, out) -> out.insteadOf(value, getter.get(value), writer);
  }

  /**
   * Returns a writer of an object as the array of its properties' values.
   *
   * @param values writes the values
   * @param <T> the type of the object
   * @return the writer
   */
  public static <T> ContentWriter<T> objectAsArray(ContentWriter<? super T> values) {
    return (value, out) -> {
      if (out.beginArray(value)) {
        values.write(value, out);
        out.endArray();
      }
    };
  }

  /**
   * Returns a writer of an object whose only property is named after the value's type.
   *
   * @param id the id of the type
   * @param writer writes the value
   * @param <T> the type of the value
   * @return the writer
   */
  public static <T> ContentWriter<T> inObject(String id, ContentWriter<? super T> writer) {
    return (value, out) -> {
      if (out.beginObject(new Object())) {
        out.name(id).value(value, writer);
        out.endObject();
      }
    };
  }

  /**
   * Returns a writer of an array of the id of a value's type and the value.
   *
   * @param id the id of the type
   * @param writer writes the value
   * @param <T> the type of the value
   * @return the writer
   */
  public static <T> ContentWriter<T> inArray(String id, ContentWriter<? super T> writer) {
    return (value, out) -> {
      if (out.beginArray(new Object())) {
        out.text(id);
        out.value(value, writer);
        out.endArray();
      }
    };
  }

  /**
   * Returns a writer of what a collection holds, as an array.
   *
   * @param element writes one element
   * @param <E> the type of the elements
   * @return the writer
   */
  public static <E> ContentWriter<Iterable<? extends E>> elements(
      ContentWriter<? super E> element) {
    return elements(element, (values, out) -> out.unknown(values));
  }

  /**
   * Returns a writer of what a collection holds, as an array, unless its class has annotations.
   *
   * @param element writes one element
   * @param annotated writes a collection whose class has annotations
   * @param <E> the type of the elements
   * @return the writer
   */
  public static <E> ContentWriter<Iterable<? extends E>> elements(
      ContentWriter<? super E> element, ContentWriter<Object> annotated) {
    return (values, out) -> {
      if (AnnotatedClass.isOf(values)) {
        annotated.write(values, out);
      } else {
        Containers.elements(values, out, element);
      }
    };
  }

  /**
   * Returns a writer of what a collection holds, of a class whose annotations it knows, as an
   * array.
   *
   * @param element writes one element
   * @param <E> the type of the elements
   * @return the writer
   */
  public static <E> ContentWriter<Iterable<? extends E>> elementsAsAnnotated(
      ContentWriter<? super E> element) {
    return (values, out) -> Containers.elements(values, out, element);
  }

  /**
   * Returns a writer of what a collection holds: one element as itself, more as an array.
   *
   * @param element writes one element
   * @param <E> the type of the elements
   * @return the writer
   */
  public static <E> ContentWriter<Iterable<? extends E>> elementOrElements(
      ContentWriter<? super E> element) {
    return (values, out) -> {
      if (AnnotatedClass.isOf(values)) {
        out.unknown(values);
      } else {
        Containers.elementOrElements(values, out, element);
      }
    };
  }

  /**
   * Returns a writer of an array.
   *
   * @param element writes one element
   * @param <E> the type of the elements
   * @return the writer
   */
  public static <E> ContentWriter<E[]> array(ContentWriter<? super E> element) {
    return (values, out) -> Containers.array(values, out, element);
  }

  /**
   * Returns a writer of an array: one element as itself, more as an array.
   *
   * @param element writes one element
   * @param <E> the type of the elements
   * @return the writer
   */
  public static <E> ContentWriter<E[]> elementOrArray(ContentWriter<? super E> element) {
    return (values, out) -> {
      if (values.length == 1) {
        out.value(values[0], element);
      } else {
        Containers.array(values, out, element);
      }
    };
  }

  /**
   * Returns a writer of what an {@code Optional} holds, of null if it is empty.
   *
   * @param content writes what it holds
   * @param <V> the type of what it holds
   * @return the writer
   */
  public static <V> ContentWriter<Optional<? extends V>> optional(
      ContentWriter<? super V> content) {
    return (value, out) -> out.value(value.isPresent() ? value.get() : null, content);
  }

  /**
   * Returns what an {@code Optional} holds.
   *
   * @param optional the holder, or null
   * @param <V> the type of what it holds
   * @return what it holds, null for nothing
   */
  @SuppressWarnings("NullableOptional") // what applications return may be null
  public static <V> @Nullable V held(@Nullable Optional<? extends V> optional) {
    return optional == null || optional.isEmpty() ? null : optional.get();
  }

  /**
   * Returns what an {@code AtomicReference} refers to.
   *
   * @param reference the holder, or null
   * @param <V> the type of what it refers to
   * @return what it refers to, null for nothing
   */
  public static <V> @Nullable V held(@Nullable AtomicReference<? extends V> reference) {
    return reference == null ? null : reference.get();
  }

  /**
   * Returns a writer of what an {@code AtomicReference} refers to.
   *
   * @param content writes what it refers to
   * @param <V> the type of what it refers to
   * @return the writer
   */
  public static <V> ContentWriter<AtomicReference<? extends V>> reference(
      ContentWriter<? super V> content) {
    return (value, out) -> {
      if (AnnotatedClass.isOf(value)) {
        out.unknown(value);
      } else {
        out.insteadOf(value, value.get(), content);
      }
    };
  }

  /**
   * Returns a writer of an entry of a map, as an object of one property.
   *
   * @param key names it
   * @param value writes its value
   * @param <K> the type of the key
   * @param <V> the type of the value
   * @return the writer
   */
  public static <K, V> ContentWriter<Map.Entry<? extends K, ? extends V>> entry(
      EntryNamer<? super K> key, ContentWriter<? super V> value) {
    return (entry, out) -> {
      if (AnnotatedClass.isOf(entry)) {
        out.unknown(entry);
      } else {
        Containers.entry(entry, out, key, value);
      }
    };
  }
}
