// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.annotations.Untraced;
import dev.spanwrap.processor.model.DrivenHooks;
import dev.spanwrap.processor.model.Evolution;
import dev.spanwrap.processor.model.LegacyInterface;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.model.TracedOperation;
import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.MethodProblems;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import dev.spanwrap.processor.problem.StreamTypeProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeVariable;

/** Reads an interface with all its methods. */
public final class InterfaceReader {
  private final Javac javac;
  private final InterfaceRules rules;
  private final MixinReader mixins;
  private final WrapperScope wrapperScope;

  public InterfaceReader(Javac javac) {
    this.javac = javac;
    this.rules = new InterfaceRules(javac);
    this.mixins = new MixinReader(javac);
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
    List<Problem> misplacedOn = signalsOf(type);
    if (!misplacedOn.isEmpty()) {
      return new Reading.Invalid<>(misplacedOn);
    }
    Optional<AnnotationView> traced = AnnotationView.of(type, Traced.class);
    Optional<Site> site = traced.map(AnnotationView::site).or(() -> tracedMethod(type));
    return mixins
        .subject(type, site.isPresent())
        .flatMap(
            subject ->
                site.isEmpty()
                    ? Reading.valid(Optional.empty())
                    : read(subject, traced, mixins.site(type).orElse(site.get()))
                        .map(Optional::of));
  }

  private Reading<TracedInterface> read(
      Subject subject, Optional<AnnotationView> traced, Site site) {
    List<Problem> obstacles = rules.obstacles(subject, site);
    return obstacles.isEmpty()
        ? new Redeclarations(javac)
            .of(subject)
            .flatMap(
                groups ->
                    methods(subject, groups, traced)
                        .flatMap(methods -> hooked(subject, groups, methods))
                        .and(
                            legacy(subject, groups),
                            (hooked, legacy) -> assemble(subject, groups, hooked, legacy, site)))
        : new Reading.Invalid<>(obstacles);
  }

  private Reading<List<LegacyInterface>> legacy(Subject subject, List<MethodGroup> groups) {
    Access access = new Access(javac, javac.packageOf(subject.annotated()));
    return new LegacyReader(javac, subject, access).read(groups);
  }

  private record Hooked(List<Method> methods, Optional<DrivenHooks> hooks) {}

  private Reading<Hooked> hooked(Subject subject, List<MethodGroup> groups, List<Method> methods) {
    Access access = new Access(javac, javac.packageOf(subject.annotated()));
    return new HooksReader(javac, subject, access)
        .read(groups, methods)
        .map(hooks -> new Hooked(methods, hooks));
  }

  /** Signals of an interface that is traced, and so neither a stream nor a hook. */
  private static List<Problem> signalsOf(TypeElement type) {
    Optional<AnnotationView> traced = AnnotationView.of(type, Traced.class);
    if (traced.isEmpty() || traced.get().constant("value", Role.class) == Role.HOOK) {
      return List.of();
    }
    return type.getEnclosedElements().stream()
        .flatMap(method -> AnnotationView.of(method, On.class).stream())
        .map(on -> StreamTypeProblems.onMisplaced(on.site(), Display.of(type)))
        .toList();
  }

  private static Optional<Site> tracedMethod(TypeElement type) {
    return type.getEnclosedElements().stream()
        .flatMap(
            member ->
                AnnotationView.of(member, Traced.class)
                    .or(() -> Lifecycle.annotation(member))
                    .stream())
        .findFirst()
        .map(AnnotationView::site);
  }

  private Reading<List<Method>> methods(
      Subject subject, List<MethodGroup> groups, Optional<AnnotationView> traced) {
    Access access = new Access(javac, javac.packageOf(subject.annotated()));
    SignatureReader signatures = new SignatureReader(javac, subject, access);
    OperationReader operations = new OperationReader(javac, subject, access);
    Lifecycle lifecycle = Lifecycle.of(groups, traced);
    FamilyReader families = new FamilyReader(javac, subject.annotated(), groups);
    List<Reading<Method>> methods = new ArrayList<>();
    List<Problem> more = new ArrayList<>();
    for (MethodGroup group : groups) {
      Reading<Optional<TracedOperation>> operation =
          subject.isMixin() && group.redeclaration().isEmpty()
              ? Reading.valid(Optional.empty())
              : operation(subject, group, traced, operations, lifecycle);
      methods.add(
          signatures
              .read(group)
              .and(families.read(group), Evolved::new)
              .and(operation, (evolved, read) -> method(group, evolved, read)));
      more.addAll(UnusedAnnotations.on(group, subject.annotated(), operation));
      rules.reserved(group, subject).ifPresent(more::add);
    }
    more.addAll(operations.nowhere());
    return Reading.all(methods).with(more);
  }

  private record Evolved(Signature signature, Evolution evolution) {}

  private Reading<Optional<TracedOperation>> operation(
      Subject subject,
      MethodGroup group,
      Optional<AnnotationView> ofInterface,
      OperationReader operations,
      Lifecycle lifecycle) {
    List<Problem> contradictions = Lifecycle.contradictions(group.annotated());
    if (!contradictions.isEmpty()) {
      return new Reading.Invalid<>(contradictions);
    }
    TracedView traced = TracedView.of(group.annotated(), ofInterface);
    Optional<AnnotationView> untraced = AnnotationView.of(group.annotated(), Untraced.class);
    if (untraced.isPresent() && traced.ofMethod().isPresent()) {
      return Reading.invalid(MethodProblems.tracedAndUntraced(untraced.get().site(), group.name()));
    }
    Placement placement = lifecycle.placement(group);
    Reading<Delivery> delivery = new PlacedDelivery(javac, subject).read(group, placement);
    if (!new OperationRules(javac).isOperation(group, traced, delivery, placement)) {
      return Reading.valid(Optional.empty());
    }
    return delivery
        .flatMap(delivered -> operations.read(group, traced, delivered, placement))
        .map(Optional::of)
        .map(operation -> operation.filter(InterfaceReader::doesSomething));
  }

  /** A hook that nothing places and that records nothing just runs. */
  private static boolean doesSomething(TracedOperation operation) {
    return operation.placement() != Placement.NESTED
        || operation.key().isPresent()
        || !operation.captures().isEmpty()
        || !operation.carriers().isEmpty();
  }

  /** A method that is no operation. */
  Method forwarded(MethodGroup group, Signature signature) {
    return method(group, new Evolved(signature, Evolution.NONE), Optional.empty());
  }

  private Method method(MethodGroup group, Evolved evolved, Optional<TracedOperation> operation) {
    Signature signature = evolved.signature();
    return new Method(
        group.name(),
        group.key(javac.types()),
        signature.typeVariables(),
        signature.returnType(),
        signature.parameters(),
        group.shape().isVarArgs(),
        signature.thrown(),
        signature.deprecated(),
        signature.returnsDelegateType(),
        signature.suppressions(),
        operation,
        evolved.evolution(),
        Location.of(group.annotated()));
  }

  /** An interface none of whose methods is an operation. */
  TracedInterface assemble(
      Subject subject, List<MethodGroup> groups, List<Method> methods, Site site) {
    return assemble(subject, groups, new Hooked(methods, Optional.empty()), List.of(), site);
  }

  private TracedInterface assemble(
      Subject subject,
      List<MethodGroup> groups,
      Hooked hooked,
      List<LegacyInterface> legacy,
      Site site) {
    TypeElement type = subject.wrapped();
    return new TracedInterface(
        subject.generated(),
        ClassName.get(type),
        TypeName.get(type.asType()),
        type.getTypeParameters().stream()
            .map(parameter -> TypeNames.PLAIN.declared((TypeVariable) parameter.asType()))
            .toList(),
        isPublic(type) && isPublic(subject.annotated()),
        javac.elements().isDeprecated(type),
        hooked.methods(),
        hooked.hooks(),
        legacy,
        wrapperScope.shadowing(subject),
        wrapperScope.suppressions(subject, groups),
        wrapperScope.seesGenerated(subject.annotated()),
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
