// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.problem.StreamTypeProblems;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds out whether a type is a stream type, by its own annotation or by a mixin. */
final class StreamSubjects {
  private final Javac javac;

  StreamSubjects(Javac javac) {
    this.javac = javac;
  }

  /** Whether a type carries the annotation itself. */
  static boolean isOne(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && AnnotationView.of(Javac.element((DeclaredType) type), Streamed.class).isPresent();
  }

  /** The stream type that a use of {@code @Streamed} is about; empty if the type is none. */
  Reading<Optional<StreamSubject>> of(TypeMirror type, AnnotationView use) {
    Optional<TypeMirror> via = use.givenType("via");
    if (via.isPresent()) {
      return byMixin(type, via.get(), use).map(Optional::of);
    }
    if (!isOne(type)) {
      return Reading.valid(Optional.empty());
    }
    DeclaredType declared = (DeclaredType) type;
    Subject subject = Subject.of(Javac.element(declared));
    AnnotationView own = AnnotationView.of(subject.annotated(), Streamed.class).orElseThrow();
    return exists(subject.annotated(), subject.generated())
        ? Reading.valid(Optional.of(new StreamSubject(subject, declared, own)))
        : Reading.invalid(
            StreamTypeProblems.needsVia(
                use.site(), Display.of(subject.annotated()), subject.generated().simpleName()));
  }

  private Reading<StreamSubject> byMixin(TypeMirror type, TypeMirror via, AnnotationView use) {
    String shown = Display.of(javac.types().erasure(type));
    if (!(via instanceof DeclaredType declared)) {
      return Reading.invalid(
          StreamTypeProblems.viaMismatch(use.site("via"), shown, Display.of(via)));
    }
    TypeElement mixin = Javac.element(declared);
    Optional<AnnotationView> streamed = AnnotationView.of(mixin, Streamed.class);
    Optional<TypeElement> target = target(mixin);
    if (streamed.isEmpty()
        || target.isEmpty()
        || !(type instanceof DeclaredType wrapped)
        || !Javac.element(wrapped).equals(target.get())) {
      return Reading.invalid(
          StreamTypeProblems.viaMismatch(use.site("via"), shown, Display.of(mixin)));
    }
    Subject subject = new Subject(mixin, target.get());
    return exists(mixin, subject.generated())
        ? Reading.valid(new StreamSubject(subject, wrapped, streamed.get()))
        : Reading.invalid(
            StreamTypeProblems.needsOtherVia(
                use.site("via"), Display.of(mixin), subject.generated().simpleName(), shown));
  }

  private static Optional<TypeElement> target(TypeElement mixin) {
    return AnnotationView.of(mixin, MixinFor.class)
        .map(view -> view.type("value"))
        .filter(type -> type.getKind() == TypeKind.DECLARED)
        .map(type -> Javac.element((DeclaredType) type));
  }

  /** Whether the class was generated where the interface was compiled, or is being now. */
  private boolean exists(TypeElement annotated, ClassName generated) {
    return javac.sources().contain(annotated)
        || javac.elements().getTypeElement(generated.canonicalName()) != null;
  }
}
