// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.problem.LifecycleProblems;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;

/** Reads under which key a call is found, or finds one. */
final class KeyReader {
  private final PathResolver paths;

  KeyReader(Javac javac) {
    this.paths = new PathResolver(javac);
  }

  Reading<Optional<Path>> read(ExecutableElement annotated, Scope scope, Placement placement) {
    List<Integer> keys =
        IntStream.range(0, annotated.getParameters().size())
            .filter(index -> key(annotated, index).isPresent())
            .boxed()
            .toList();
    if (keys.isEmpty()) {
      return Reading.valid(Optional.empty());
    }
    AnnotationView key = key(annotated, keys.get(0)).orElseThrow();
    if (keys.size() > 1) {
      return Reading.invalid(
          LifecycleProblems.secondKey(
              key(annotated, keys.get(1)).orElseThrow().site(), scope.method()));
    }
    if (placement == Placement.SESSION || placement == Placement.SESSION_CLOSING) {
      return Reading.of(
          Optional.empty(), List.of(LifecycleProblems.unusedKey(key.site(), scope.method())));
    }
    String from = key.text("from");
    return paths
        .resolveFrom(keys.get(0), from, Optional.empty(), scope, key.site("from"))
        .flatMap(
            path ->
                path.many()
                    ? Reading.invalid(
                        LifecycleProblems.keyOfMany(key.site("from"), from, path.shown()))
                    : Reading.valid(Optional.of(path.path())));
  }

  private static Optional<AnnotationView> key(ExecutableElement method, int index) {
    return AnnotationView.of(method.getParameters().get(index), SpanKey.class);
  }
}
