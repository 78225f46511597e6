// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package bad;

import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.annotation.*;
import com.fasterxml.jackson.databind.*;
import dev.spanwrap.processor.content.Sample;
import java.util.*;

class Unsupported {
  interface Animal {}

  record Dog(String name) implements Animal {}

  record External(
      // PROBLEM ContentUnsupported: A type id in an external property is written only by databind.
      @JsonTypeInfo(
              use = JsonTypeInfo.Id.NAME,
              include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
              property = "kind")
          @JsonSubTypes(@JsonSubTypes.Type(Dog.class))
          Animal animal) {}

  record Custom(
      // PROBLEM ContentUnsupported: Only databind runs the filter of @JsonInclude(CUSTOM).
      @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Object.class) String x) {}

  record Formatted(
      // PROBLEM ContentFormat: @JsonFormat of Formatted.x depends on the type of the value, but java.lang.Object may be any.
      @JsonFormat(pattern = "yyyy") Object x) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  static class Identified {
    // PROBLEM ContentUnsupported: Only databind writes the value of a @JsonTypeId as the id of a type.
    @JsonTypeId public String id = "x";
    public int y = 1;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  record Typed(int x) {}

  record UnwrappedTyped(
      // PROBLEM ContentUnsupported: What is unwrapped cannot say its type.
      @JsonUnwrapped Typed typed) {}

  sealed interface Mixed permits Constant {}

  enum Constant implements Mixed {
    A
  }

  record UnwrappedMixed(
      // PROBLEM ContentUnsupported: What is unwrapped must be an object, whatever its type.
      @JsonUnwrapped Mixed mixed) {}

  record OfContainers(
      // PROBLEM ContentUnsupported: @JsonTypeInfo of OfContainers.lists is about containers, whose classes vary.
      @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) List<List<Dog>> lists) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  record TypedAnything(
      // PROBLEM ContentUnsupported: bad.Unsupported.TypedAnything says its type, but what is written for it may be anything.
      @JsonValue Object value) {}

  @Sample
  static UnwrappedTyped unwrappedTyped() {
    return null;
  }

  @Sample
  static UnwrappedMixed unwrappedMixed() {
    return null;
  }

  @Sample
  static OfContainers ofContainers() {
    return null;
  }

  @Sample
  static TypedAnything typedAnything() {
    return null;
  }

  @Sample
  static External external() {
    return null;
  }

  @Sample
  static Custom custom() {
    return null;
  }

  @Sample
  static Formatted formatted() {
    return null;
  }

  @Sample
  static Identified identified() {
    return null;
  }

  static class Throwing {
    // PROBLEM ContentUnsupported: Throwing.getAnything may throw what is neither an exception nor an error.
    public int getAnything() throws Throwable {
      return 1;
    }

    public int getMuch() throws Exception, Error {
      return 1;
    }
  }

  @Sample
  static Throwing throwing() {
    return null;
  }
}
