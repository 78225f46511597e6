// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where each annotation may stand, and how long it is kept. */
class AnnotationShapesTest {

  private static final Map<Class<? extends Annotation>, Set<ElementType>> TARGETS =
      Map.ofEntries(
          Map.entry(Traced.class, Set.of(TYPE, METHOD)),
          Map.entry(Untraced.class, Set.of(METHOD)),
          Map.entry(MixinFor.class, Set.of(TYPE)),
          Map.entry(Legacy.class, Set.of(TYPE)),
          Map.entry(Added.class, Set.of(PARAMETER)),
          Map.entry(Hooks.class, Set.of(TYPE)),
          Map.entry(Streamed.class, Set.of(METHOD, PARAMETER, TYPE)),
          Map.entry(On.class, Set.of(METHOD, PARAMETER)),
          Map.entry(OpensSpan.class, Set.of(METHOD)),
          Map.entry(SwitchesSpan.class, Set.of(METHOD)),
          Map.entry(ClosesSpan.class, Set.of(METHOD)),
          Map.entry(SpanKey.class, Set.of(PARAMETER)),
          Map.entry(Capture.class, Set.of(TYPE, METHOD, PARAMETER)),
          Map.entry(Captures.class, Set.of(TYPE, METHOD, PARAMETER)),
          Map.entry(Propagated.class, Set.of(PARAMETER)));

  static Set<Class<? extends Annotation>> annotations() {
    return TARGETS.keySet();
  }

  @Test
  void everyAnnotationOfThePackageIsKnownHere() throws IOException, URISyntaxException {
    Path classes =
        Path.of(requireNonNull(Traced.class.getResource("Traced.class")).toURI()).getParent();
    try (Stream<Path> files = Files.list(classes)) {
      Set<String> found =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
              .map(name -> "dev.spanwrap.annotations." + name.substring(0, name.length() - 6))
              .map(AnnotationShapesTest::load)
              .filter(Class::isAnnotation)
              .map(Class::getSimpleName)
              .collect(Collectors.toSet());
      assertThat(found)
          .isEqualTo(annotations().stream().map(Class::getSimpleName).collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void isKeptInClassFilesAndNoLonger(Class<? extends Annotation> annotation) {
    assertThat(annotation.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.CLASS);
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void standsWhereTheContractSays(Class<? extends Annotation> annotation) {
    assertThat(annotation.getAnnotation(Target.class).value())
        .containsExactlyInAnyOrderElementsOf(requireNonNull(TARGETS.get(annotation)));
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void isDocumentedAndNotInherited(Class<? extends Annotation> annotation) {
    assertThat(annotation).hasAnnotation(Documented.class);
    assertThat(annotation.isAnnotationPresent(Inherited.class)).isFalse();
  }

  @Test
  void onlyCaptureIsRepeatable() {
    assertThat(Capture.class.getAnnotation(Repeatable.class).value()).isEqualTo(Captures.class);
    assertThat(annotations())
        .filteredOn(annotation -> annotation.isAnnotationPresent(Repeatable.class))
        .isEqualTo(List.of(Capture.class));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(missing);
    }
  }
}
