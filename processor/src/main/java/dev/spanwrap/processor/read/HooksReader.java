// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.processor.model.DrivenHooks;
import dev.spanwrap.processor.model.HookCall;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.TracedOperation;
import dev.spanwrap.processor.problem.DrivenHookProblems;
import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the hooks that a wrapper drives, and which of its operations each of them fits. */
final class HooksReader {
  private final Javac javac;
  private final Subject subject;
  private final Access access;

  HooksReader(Javac javac, Subject subject, Access access) {
    this.javac = javac;
    this.subject = subject;
    this.access = access;
  }

  /** The hooks of an interface; empty if it has none. */
  Reading<Optional<DrivenHooks>> read(List<MethodGroup> groups, List<Method> methods) {
    Optional<AnnotationView> annotation = AnnotationView.of(subject.annotated(), Hooks.class);
    if (annotation.isEmpty()) {
      return Reading.valid(Optional.empty());
    }
    Site site = annotation.get().site("value");
    return hooks(annotation.get().type("value"), site)
        .flatMap(hooks -> calls(hooks, operations(groups, methods), site))
        .map(Optional::of);
  }

  private List<HookedOperation> operations(List<MethodGroup> groups, List<Method> methods) {
    Set<String> operations =
        methods.stream()
            .filter(method -> method.operation().filter(TracedOperation::isOwn).isPresent())
            .map(Method::key)
            .collect(Collectors.toSet());
    return groups.stream()
        .filter(group -> operations.contains(group.key(javac.types())))
        .flatMap(group -> operation(group).stream())
        .toList();
  }

  private Optional<HookedOperation> operation(MethodGroup group) {
    return new DeliveryReader(javac, subject)
        .read(group)
        .optional()
        .map(delivery -> new HookedOperation(group.key(javac.types()), group, delivery));
  }

  private Reading<TypeElement> hooks(TypeMirror type, Site site) {
    if (!(type instanceof DeclaredType declared)
        || declared.asElement().getKind() != ElementKind.INTERFACE) {
      String kind =
          type instanceof DeclaredType other ? Display.kind(other.asElement()) : "no interface";
      return Reading.invalid(DrivenHookProblems.hooksNotAnInterface(site, Display.of(type), kind));
    }
    TypeElement hooks = Javac.element(declared);
    if (!hooks.getTypeParameters().isEmpty()) {
      return Reading.invalid(DrivenHookProblems.genericHooks(site, Display.of(hooks.asType())));
    }
    Optional<Element> hidden = access.hidden(type);
    return hidden.isEmpty()
        ? Reading.valid(hooks)
        : Reading.invalid(
            DrivenHookProblems.hiddenHooks(
                site,
                subject.generated().simpleName(),
                Display.of(hooks),
                access.visibility(hidden.get())));
  }

  private Reading<DrivenHooks> calls(
      TypeElement hooks, List<HookedOperation> operations, Site site) {
    List<ExecutableElement> methods = hookMethods(hooks);
    if (methods.isEmpty()) {
      return Reading.invalid(DrivenHookProblems.hooksWithoutSignal(site, Display.of(hooks)));
    }
    Map<String, List<HookCall>> calls = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (ExecutableElement method : methods) {
      HookFitting fitting = new HookFitting(javac, hook(hooks, method));
      boolean fits = false;
      boolean takesPayload = false;
      for (HookedOperation operation : operations) {
        Optional<HookCall> call = fitting.on(operation);
        if (call.isPresent()) {
          fits = true;
          takesPayload |= call.get().payload().isPresent();
          problems.addAll(fitting.misfits(operation));
          calls.computeIfAbsent(operation.key(), key -> new ArrayList<>()).add(call.get());
        }
      }
      if (!fits && !operations.isEmpty()) {
        problems.add(fitting.nowhere(operations));
      }
      if (takesPayload) {
        operations.stream()
            .filter(fitting::isTooNarrow)
            .map(fitting::tooNarrow)
            .forEach(problems::add);
      }
    }
    return Reading.of(new DrivenHooks(ClassName.get(hooks), calls), problems);
  }

  private List<ExecutableElement> hookMethods(TypeElement hooks) {
    return MoreElements.getLocalAndInheritedMethods(hooks, javac.types(), javac.elements()).stream()
        .filter(method -> AnnotationView.of(method, On.class).isPresent())
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  private Hook hook(TypeElement hooks, ExecutableElement method) {
    AnnotationView on = AnnotationView.of(method, On.class).orElseThrow();
    ExecutableType type =
        (ExecutableType) javac.types().asMemberOf((DeclaredType) hooks.asType(), method);
    type.getParameterTypes().forEach(Javac::requireDefined);
    return new Hook(
        method,
        type,
        on.constant("value", Signal.class),
        on.flag("payload"),
        Location.of(method, on.mirror()));
  }

  /** A method of the hooks, and when it is called. */
  record Hook(
      ExecutableElement method, ExecutableType type, Signal signal, boolean payload, Site site) {

    String shown() {
      return Display.of(method);
    }

    List<? extends TypeMirror> parameters() {
      return type.getParameterTypes();
    }

    boolean returns() {
      return type.getReturnType().getKind() != TypeKind.VOID;
    }

    /** Whether the hook is over when the stage that it returns completes. */
    boolean isAwaited(Javac javac) {
      return javac.isSubtypeOf(type.getReturnType(), StreamKinds.STAGE);
    }
  }
}
