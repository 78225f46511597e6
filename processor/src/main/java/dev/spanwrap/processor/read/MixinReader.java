// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.problem.MixinProblems;
import dev.spanwrap.processor.problem.Site;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds out which interface an annotated one describes: itself, or the target of a mixin. */
final class MixinReader {
  private final Javac javac;

  MixinReader(Javac javac) {
    this.javac = javac;
  }

  /** What the wrapper of an annotated interface implements. */
  Reading<Subject> subject(TypeElement type, boolean traced) {
    Optional<AnnotationView> mixin = AnnotationView.of(type, MixinFor.class);
    if (mixin.isEmpty()) {
      return Reading.valid(Subject.of(type));
    }
    if (!traced && AnnotationView.of(type, Streamed.class).isEmpty()) {
      return Reading.invalid(
          MixinProblems.mixinWithoutTraced(mixin.get().site(), Display.of(type)));
    }
    return target(type, mixin.get()).map(target -> new Subject(type, target));
  }

  /** Where a mixin names its target. */
  Optional<Site> site(TypeElement type) {
    return AnnotationView.of(type, MixinFor.class).map(mixin -> mixin.site("value"));
  }

  private Reading<TypeElement> target(TypeElement type, AnnotationView mixin) {
    TypeMirror named = mixin.type("value");
    if (!(named instanceof DeclaredType declared)) {
      return Reading.invalid(
          MixinProblems.mixinTarget(mixin.site("value"), Display.of(named), "no interface"));
    }
    TypeElement target = Javac.element(declared);
    if (target.getKind() != ElementKind.INTERFACE) {
      return Reading.invalid(
          MixinProblems.mixinTarget(mixin.site("value"), Display.of(target), Display.kind(target)));
    }
    if (target.equals(type)) {
      return Reading.invalid(MixinProblems.mixinOfItself(mixin.site("value"), Display.of(type)));
    }
    if (extendsIt(type, target)) {
      return Reading.invalid(
          MixinProblems.mixinExtendsTarget(
              mixin.site("value"), Display.of(type), Display.of(target)));
    }
    Access access = new Access(javac, javac.packageOf(type));
    Optional<Element> hidden = access.hidden(javac.types().erasure(target.asType()));
    return hidden.isEmpty()
        ? Reading.valid(target)
        : Reading.invalid(
            MixinProblems.mixinTargetHidden(
                mixin.site("value"),
                Display.of(target),
                Display.of((TypeElement) hidden.get()),
                access.visibility(hidden.get())));
  }

  private boolean extendsIt(TypeElement type, TypeElement target) {
    return javac
        .types()
        .isSubtype(javac.types().erasure(type.asType()), javac.types().erasure(target.asType()));
  }
}
