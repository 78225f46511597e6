// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.MixinFor;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.problem.LifecycleProblems;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A session that a method hands out, which takes over the method's call.
 *
 * @param annotated the interface that is the session, or the mixin that makes it one
 * @param wrapper the session's wrapper
 * @param future who awaits the session, if it comes later
 * @param use what says that the call lasts as long
 */
record SessionResult(
    TypeElement annotated, ClassName wrapper, Optional<ClassName> future, AnnotationView use) {
  private static final String STAGE = "java.util.concurrent.CompletionStage";
  private static final String COMPLETABLE = "java.util.concurrent.CompletableFuture";
  private static final ClassName FUTURES = ClassName.get("dev.spanwrap.runtime", "FutureTracing");

  /** The session that a method says it hands out; empty if it says or does nothing of the kind. */
  static Optional<SessionResult> of(MethodGroup group, Javac javac) {
    return AnnotationView.of(group.annotated(), Streamed.class)
        .flatMap(use -> of(group.type().getReturnType(), use, javac));
  }

  private static Optional<SessionResult> of(TypeMirror type, AnnotationView use, Javac javac) {
    boolean later = isFuture(type);
    Optional<TypeMirror> handedOut = later ? argument(type) : Optional.of(type);
    return handedOut
        .flatMap(session -> subject(session, use))
        .filter(subject -> isSession(subject, javac))
        .map(
            subject ->
                new SessionResult(
                    subject.annotated(),
                    subject.generated(),
                    later ? Optional.of(FUTURES) : Optional.empty(),
                    use));
  }

  /** Whether a type is one of the two whose values come later and that can be derived. */
  static boolean isFuture(TypeMirror type) {
    return Javac.isExactly(type, STAGE) || Javac.isExactly(type, COMPLETABLE);
  }

  private static Optional<TypeMirror> argument(TypeMirror type) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.stream().<TypeMirror>map(argument -> argument).findFirst();
  }

  private static Optional<Subject> subject(TypeMirror type, AnnotationView use) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement wrapped = Javac.element(declared);
    Optional<TypeMirror> via = use.givenType("via");
    if (via.isEmpty()) {
      return Optional.of(Subject.of(wrapped));
    }
    return via.filter(DeclaredType.class::isInstance)
        .map(mixin -> Javac.element((DeclaredType) mixin))
        .filter(
            mixin ->
                AnnotationView.of(mixin, MixinFor.class)
                    .filter(view -> isOf(view.type("value"), wrapped))
                    .isPresent())
        .map(mixin -> new Subject(mixin, wrapped));
  }

  private static boolean isOf(TypeMirror target, TypeElement type) {
    return target instanceof DeclaredType declared && Javac.element(declared).equals(type);
  }

  private static boolean isSession(Subject subject, Javac javac) {
    return Lifecycle.isSession(subject.annotated(), javac);
  }

  /** Itself, if its wrapper exists or will, and can be made here: there are no hooks to give it. */
  Reading<SessionResult> checked(Javac javac) {
    if (AnnotationView.of(annotated, Hooks.class).isPresent()) {
      return Reading.invalid(
          LifecycleProblems.hookedSession(use.site(), Display.of(annotated), wrapper.simpleName()));
    }
    return javac.sources().contain(annotated)
            || javac.elements().getTypeElement(wrapper.canonicalName()) != null
        ? Reading.valid(this)
        : Reading.invalid(
            LifecycleProblems.sessionNeedsWrapper(
                use.site(), Display.of(annotated), wrapper.simpleName()));
  }

  Ending ending() {
    return new Ending.BySession(wrapper, future);
  }
}
