// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Captures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * The captures that a method and its parameters carry.
 *
 * @param readings what came of reading them
 * @param keys the keys of those that are annotated {@code @Capture}
 */
record MethodCaptures(
    List<Reading<dev.spanwrap.processor.model.Capture>> readings, Set<String> keys) {

  /**
   * Reads them.
   *
   * @param names the key whose value names the span
   */
  static MethodCaptures of(
      ExecutableElement annotated, Scope scope, Optional<String> names, CaptureReader captures) {
    List<Reading<dev.spanwrap.processor.model.Capture>> own = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    for (AnnotationView capture : AnnotationView.all(annotated, Capture.class, Captures.class)) {
      keys.add(capture.text("value"));
      own.add(captures.read(capture, Optional.empty(), scope, names));
    }
    for (int i = 0; i < annotated.getParameters().size(); i++) {
      VariableElement parameter = annotated.getParameters().get(i);
      for (AnnotationView capture : AnnotationView.all(parameter, Capture.class, Captures.class)) {
        keys.add(capture.text("value"));
        own.add(captures.read(capture, Optional.of(i), scope, names));
      }
      Optional<AnnotationView> attribute = Annotations.spanAttribute(parameter);
      if (attribute.isPresent()) {
        Reading<dev.spanwrap.processor.model.Capture> reading =
            captures.readSpanAttribute(attribute.get(), i, scope, names);
        if (reading.optional().filter(capture -> keys.contains(capture.key())).isEmpty()) {
          own.add(reading);
        }
      }
    }
    return new MethodCaptures(own, keys);
  }
}
