// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Captures;
import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.NameTemplate;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.TracedOperation;
import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.MethodProblems;
import dev.spanwrap.processor.problem.NameProblems;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Reads what is traced of the methods of one interface. */
final class OperationReader {
  private static final String CONTINUATION = "kotlin.coroutines.Continuation";

  private final Javac javac;
  private final Subject subject;
  private final Access access;
  private final List<AnnotationView> sharedCaptures;
  private final SharedPaths shared = new SharedPaths();
  private final CaptureReader captures;
  private final NameTemplateReader names;
  private final StreamRulesReader rules;
  private final KeyReader keys;
  private final CarrierReader carriers;

  OperationReader(Javac javac, Subject subject, Access access) {
    this.javac = javac;
    this.subject = subject;
    this.access = access;
    this.sharedCaptures = AnnotationView.all(subject.annotated(), Capture.class, Captures.class);
    this.captures = new CaptureReader(javac);
    this.names = new NameTemplateReader(javac);
    this.rules = new StreamRulesReader(javac);
    this.keys = new KeyReader(javac);
    this.carriers = new CarrierReader(javac);
  }

  /** Reads the operation that a method is. */
  Reading<TracedOperation> read(
      MethodGroup group, TracedView traced, Delivery delivery, Placement placement) {
    ExecutableElement annotated = group.annotated();
    if (isSuspend(group)) {
      return Reading.invalid(MethodProblems.suspendFunction(Location.of(annotated), group.name()));
    }
    Scope scope = scope(group, delivery);
    Reading<Ending> ending =
        PlacedDelivery.ending(group, placement, javac)
            .orElseGet(() -> rules.read(annotated, scope));
    Reading<Optional<NameTemplate>> name =
        placement.begins() ? name(traced, scope) : lateName(traced, scope, placement);
    Reading<Optional<String>> genAiOperation = genAiOperation(traced);
    Reading<List<dev.spanwrap.processor.model.Capture>> captured =
        captures(annotated, traced, scope, placement);
    return ending
        .and(name, Naming::new)
        .and(genAiOperation, Naming::withOperation)
        .and(keys.read(annotated, scope, placement), Naming::withKey)
        .and(carriers.read(group), Naming::withCarriers)
        .and(
            captured,
            (naming, list) ->
                new TracedOperation(
                    subject.wrapped().getSimpleName() + "." + group.name(),
                    traced.role(),
                    naming.genAiOperation(),
                    traced.kind(),
                    traced.parent(),
                    naming.name(),
                    placed(list, placement),
                    naming.ending(),
                    placement,
                    naming.key(),
                    naming.carriers()))
        .with(missingAdapter(group, delivery));
  }

  /** The shared paths that led nowhere in every operation read so far. */
  List<Problem> nowhere() {
    return shared.nowhere(Display.of(subject.wrapped()));
  }

  private record Naming(
      Ending ending,
      Optional<NameTemplate> name,
      Optional<String> genAiOperation,
      Optional<Path> key,
      Set<Integer> carriers) {
    Naming(Ending ending, Optional<NameTemplate> name) {
      this(ending, name, Optional.empty(), Optional.empty(), Set.of());
    }

    Naming withOperation(Optional<String> operation) {
      return new Naming(ending, name, operation, key, carriers);
    }

    Naming withKey(Optional<Path> found) {
      return new Naming(ending, name, genAiOperation, found, carriers);
    }

    Naming withCarriers(Set<Integer> indices) {
      return new Naming(ending, name, genAiOperation, key, indices);
    }
  }

  /** What opens no span has no say in its name, but what ends it can know a better one. */
  private Reading<Optional<NameTemplate>> lateName(
      TracedView traced, Scope scope, Placement placement) {
    Optional<AnnotationView> own = traced.ofMethod().filter(view -> view.isGiven("name"));
    if (own.isEmpty() || placement.isGuest()) {
      return Reading.valid(Optional.empty());
    }
    String text = own.get().text("name");
    Site site = own.get().site("name");
    Reading<NameTemplate> template =
        scope.delivery().watch().isEmpty()
            ? names.readAtEnd(text, scope, site)
            : names.read(text, scope, site);
    return template.map(Optional::of);
  }

  /**
   * A call that is open already takes everything as it comes. What a lifecycle method's delegate
   * says of itself is read after it, so that what was resolved meanwhile is seen.
   */
  private static List<dev.spanwrap.processor.model.Capture> placed(
      List<dev.spanwrap.processor.model.Capture> captures, Placement placement) {
    return captures.stream()
        .map(
            capture ->
                !placement.begins() || (placement.isLifecycle() && isOfDelegate(capture))
                    ? capture.afterStart()
                    : capture)
        .toList();
  }

  private static boolean isOfDelegate(dev.spanwrap.processor.model.Capture capture) {
    return capture.source() instanceof CaptureSource.FromPath from
        && from.path().root() == Root.Named.DELEGATE;
  }

  private Scope scope(MethodGroup group, Delivery delivery) {
    ExecutableElement annotated = group.annotated();
    return new Scope(
        group.name(),
        Scope.parameters(group),
        javac.knowsParameterNames(annotated),
        subject.wrapped().asType(),
        delivery,
        Scope.Use.OPERATION,
        access,
        subject.generated().simpleName());
  }

  private boolean isSuspend(MethodGroup group) {
    List<? extends TypeMirror> types = group.type().getParameterTypes();
    return !types.isEmpty() && Javac.isExactly(types.get(types.size() - 1), CONTINUATION);
  }

  private Reading<Optional<NameTemplate>> name(TracedView traced, Scope scope) {
    Optional<AnnotationView> giving = traced.giving("name");
    if (giving.isEmpty()) {
      return Reading.valid(Optional.empty());
    }
    String text = giving.get().text("name");
    Site site = giving.get().site("name");
    boolean own = giving.equals(traced.ofMethod());
    Reading<NameTemplate> template =
        own ? names.read(text, scope, site) : names.readShared(text, scope, site, shared);
    return template.map(Optional::of);
  }

  private static Reading<Optional<String>> genAiOperation(TracedView traced) {
    Optional<AnnotationView> giving = traced.giving("genAiOperation");
    if (giving.isEmpty()) {
      return Reading.valid(Optional.empty());
    }
    String operation = giving.get().text("genAiOperation");
    return operation.isBlank()
        ? Reading.invalid(
            NameProblems.emptyName(giving.get().site("genAiOperation"), "genAiOperation"))
        : Reading.valid(Optional.of(operation));
  }

  private Reading<List<dev.spanwrap.processor.model.Capture>> captures(
      ExecutableElement annotated, TracedView traced, Scope scope, Placement placement) {
    Optional<String> target = traced.target();
    MethodCaptures own = MethodCaptures.of(annotated, scope, target, captures);
    List<Reading<dev.spanwrap.processor.model.Capture>> all = new ArrayList<>();
    for (AnnotationView capture : sharedCaptures) {
      if (placement.isGuest() || (!placement.begins() && capture.isGiven("constant"))) {
        continue;
      }
      Optional<Reading<dev.spanwrap.processor.model.Capture>> here =
          shared.attempt(
              capture.site("from"),
              capture.text("from"),
              captures.read(capture, Optional.empty(), scope, target));
      here.filter(reading -> !own.keys().contains(capture.text("value"))).ifPresent(all::add);
    }
    all.addAll(own.readings());
    return Reading.all(all);
  }

  private List<Problem> missingAdapter(MethodGroup group, Delivery delivery) {
    String use = group.name() + " returns " + Display.of(group.type().getReturnType());
    AdapterPresence presence = new AdapterPresence(javac);
    return delivery
        .watch()
        .map(watch -> watch.inner().orElse(watch.kind()).adapter())
        .map(adapter -> presence.missing(adapter, use, Location.of(group.annotated())))
        .orElse(List.of());
  }
}
