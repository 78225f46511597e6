// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import com.fasterxml.jackson.annotation.JsonMerge;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonView;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** How annotations of a member make it a property, and with what name. */
final class Marks {
  private static final List<Class<? extends Annotation>> OF_GETTERS =
      List.of(
          JsonView.class,
          JsonFormat.class,
          JsonTypeInfo.class,
          JsonRawValue.class,
          JsonUnwrapped.class,
          JsonBackReference.class,
          JsonManagedReference.class);
  private static final List<Class<? extends Annotation>> OF_SETTERS =
      List.of(
          JsonView.class,
          JsonFormat.class,
          JsonTypeInfo.class,
          JsonUnwrapped.class,
          JsonBackReference.class,
          JsonManagedReference.class,
          JsonMerge.class);

  private Marks() {}

  /** Returns the name of what reads a property: empty for its implied one. */
  static Optional<String> nameOfGetter(Annotated annotated) {
    return name(annotated, JsonGetter.class, OF_GETTERS, "JsonSerialize", "JsonSerializeAs");
  }

  /** Returns the name of what writes a property: empty for its implied one. */
  static Optional<String> nameOfSetter(Annotated annotated) {
    return name(annotated, JsonSetter.class, OF_SETTERS, "JsonDeserialize", "JsonDeserializeAs");
  }

  static boolean isIgnored(Annotated annotated) {
    if (annotated.has(JsonIgnore.class)) {
      return annotated.says(JsonIgnore.class);
    }
    AnnotationValues bean = annotated.annotations().get("java.beans.Transient");
    return bean != null && bean.flag("value");
  }

  private static Optional<String> name(
      Annotated annotated,
      Class<? extends Annotation> special,
      List<Class<? extends Annotation>> marks,
      String databind,
      String databindAs) {
    Optional<String> named = annotated.find(special).map(values -> values.text("value"));
    if (named.isPresent() && !named.get().isEmpty()) {
      return named;
    }
    Optional<String> general =
        annotated.find(JsonProperty.class).map(values -> values.text("value"));
    if (general.isPresent()) {
      return general;
    }
    boolean marked =
        named.isPresent()
            || marks.stream().anyMatch(annotated::has)
            || annotated.has("com.fasterxml.jackson.databind.annotation." + databind)
            || annotated.has("com.fasterxml.jackson.annotation." + databindAs);
    return marked ? Optional.of("") : Optional.empty();
  }
}
