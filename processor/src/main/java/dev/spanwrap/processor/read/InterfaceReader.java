// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Captures;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.model.TracedOperation;
import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Problems;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeVariable;

/** Reads an interface with all its methods. */
public final class InterfaceReader {
  private final Javac javac;
  private final InterfaceRules rules;
  private final WrapperScope wrapperScope;

  public InterfaceReader(Javac javac) {
    this.javac = javac;
    this.rules = new InterfaceRules(javac);
    this.wrapperScope = new WrapperScope(javac);
  }

  /**
   * Reads a type that carries annotations of ours.
   *
   * @return what to generate; empty if it is only inherited by others
   * @throws UndefinedTypeException if something that it needs is still to be generated
   */
  public Reading<Optional<TracedInterface>> read(TypeElement type) {
    List<Problem> misplaced = rules.misplaced(type);
    if (!misplaced.isEmpty()) {
      return new Reading.Invalid<>(misplaced);
    }
    List<Problem> notYet = NotYet.in(type);
    if (!notYet.isEmpty()) {
      return new Reading.Invalid<>(notYet);
    }
    Optional<AnnotationView> traced = AnnotationView.of(type, Traced.class);
    Optional<Site> site = traced.map(AnnotationView::site).or(() -> tracedMethod(type));
    if (site.isEmpty()) {
      return Reading.valid(Optional.empty());
    }
    List<Problem> obstacles = rules.obstacles(type, site.get());
    return obstacles.isEmpty()
        ? methods(type, traced)
            .map(methods -> assemble(type, methods, site.get()))
            .map(Optional::of)
        : new Reading.Invalid<>(obstacles);
  }

  private static Optional<Site> tracedMethod(TypeElement type) {
    return type.getEnclosedElements().stream()
        .flatMap(member -> AnnotationView.of(member, Traced.class).stream())
        .findFirst()
        .map(AnnotationView::site);
  }

  private Reading<List<Method>> methods(TypeElement type, Optional<AnnotationView> traced) {
    String generated = GeneratedName.of(type).simpleName();
    Access access = new Access(javac, javac.packageOf(type));
    SignatureReader signatures = new SignatureReader(javac, type, generated, access);
    OperationReader operations = new OperationReader(javac, type, generated, access);
    List<Reading<Method>> methods = new ArrayList<>();
    List<Problem> more = new ArrayList<>();
    for (MethodGroup group : new MethodGroups(javac).of(type)) {
      Reading<Optional<TracedOperation>> operation = operation(group, traced, operations);
      methods.add(
          signatures
              .read(group)
              .and(operation, (signature, read) -> method(group, signature, read)));
      more.addAll(unused(group, type, operation));
      rules.reserved(group, type).ifPresent(more::add);
    }
    more.addAll(operations.nowhere());
    return Reading.all(methods).with(more);
  }

  private Reading<Optional<TracedOperation>> operation(
      MethodGroup group, Optional<AnnotationView> ofInterface, OperationReader operations) {
    TracedView traced = TracedView.of(group.annotated(), ofInterface);
    Optional<AnnotationView> untraced = AnnotationView.of(group.annotated(), Untraced.class);
    if (untraced.isPresent() && traced.ofMethod().isPresent()) {
      return Reading.invalid(Problems.tracedAndUntraced(untraced.get().site(), group.name()));
    }
    Reading<Delivery> delivery = new DeliveryReader(javac).read(group);
    if (!new OperationRules(javac).isOperation(group, traced, delivery)) {
      return Reading.valid(Optional.empty());
    }
    return delivery
        .flatMap(delivered -> operations.read(group, traced, delivered))
        .map(Optional::of);
  }

  private Method method(
      MethodGroup group, Signature signature, Optional<TracedOperation> operation) {
    return new Method(
        group.name(),
        MethodKey.of(group, javac.types()),
        signature.typeVariables(),
        signature.returnType(),
        signature.parameters(),
        group.shape().isVarArgs(),
        signature.thrown(),
        signature.deprecated(),
        signature.returnsDelegateType(),
        signature.suppressions(),
        operation,
        Location.of(group.annotated()));
  }

  /** Annotations on own methods that are not operations. */
  private static List<Problem> unused(
      MethodGroup group, TypeElement type, Reading<Optional<TracedOperation>> operation) {
    boolean forwarded = operation.optional().filter(Optional::isEmpty).isPresent();
    ExecutableElement method = group.annotated();
    if (!forwarded || !Javac.enclosing(method).equals(type)) {
      return List.of();
    }
    return Stream.concat(Stream.of(method), method.getParameters().stream())
        .flatMap(
            element ->
                Stream.concat(
                    AnnotationView.all(element, Capture.class, Captures.class).stream(),
                    AnnotationView.of(element, Streamed.class).stream()))
        .map(view -> Problems.unusedAnnotation(view.site(), view.name(), group.name()))
        .toList();
  }

  private TracedInterface assemble(TypeElement type, List<Method> methods, Site site) {
    ClassName generated = GeneratedName.of(type);
    return new TracedInterface(
        generated,
        ClassName.get(type),
        TypeName.get(type.asType()),
        type.getTypeParameters().stream()
            .map(parameter -> TypeNames.PLAIN.declared((TypeVariable) parameter.asType()))
            .toList(),
        isPublic(type),
        javac.elements().isDeprecated(type),
        methods,
        wrapperScope.shadowing(type),
        wrapperScope.suppressions(type),
        wrapperScope.seesGenerated(type),
        site);
  }

  private static boolean isPublic(TypeElement type) {
    for (TypeElement t = type; ; t = (TypeElement) t.getEnclosingElement()) {
      if (!t.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
      if (!(t.getEnclosingElement() instanceof TypeElement)) {
        return true;
      }
    }
  }
}
