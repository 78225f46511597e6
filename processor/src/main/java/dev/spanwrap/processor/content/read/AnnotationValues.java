// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The values of one annotation, its defaults included. */
final class AnnotationValues {
  private final AnnotationMirror mirror;
  private final Elements elements;

  AnnotationValues(AnnotationMirror mirror, Elements elements) {
    this.mirror = mirror;
    this.elements = elements;
  }

  AnnotationMirror mirror() {
    return mirror;
  }

  String text(String member) {
    return value(member) instanceof String text ? text : "";
  }

  boolean flag(String member) {
    return Boolean.TRUE.equals(value(member));
  }

  int number(String member, int absent) {
    return value(member) instanceof Integer number ? number : absent;
  }

  /** Returns the name of an enum's constant, or {@code absent}. */
  String constant(String member, String absent) {
    return value(member) instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : absent;
  }

  List<String> texts(String member) {
    List<String> texts = new ArrayList<>();
    for (Object value : values(member)) {
      if (value instanceof String text) {
        texts.add(text);
      } else if (value instanceof VariableElement constant) {
        texts.add(constant.getSimpleName().toString());
      }
    }
    return texts;
  }

  List<AnnotationValues> annotations(String member) {
    List<AnnotationValues> annotations = new ArrayList<>();
    for (Object value : values(member)) {
      if (value instanceof AnnotationMirror inner) {
        annotations.add(new AnnotationValues(inner, elements));
      }
    }
    return annotations;
  }

  /** Returns a class that is named, or null if it cannot be resolved. */
  @Nullable TypeMirror type(String member) {
    return value(member) instanceof TypeMirror type ? type : null;
  }

  private List<Object> values(String member) {
    List<Object> values = new ArrayList<>();
    if (value(member) instanceof List<?> list) {
      for (Object value : list) {
        if (value instanceof AnnotationValue inner) {
          values.add(inner.getValue());
        }
      }
    }
    return values;
  }

  private @Nullable Object value(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        elements.getElementValuesWithDefaults(mirror).entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue().getValue();
      }
    }
    return null;
  }
}
