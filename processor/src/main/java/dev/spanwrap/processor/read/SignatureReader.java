// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.TypeVariableName;
import dev.spanwrap.processor.model.Parameter;
import dev.spanwrap.processor.problem.InterfaceProblems;
import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Reads the signatures of the methods of one interface, as members of it. */
final class SignatureReader {
  private final Javac javac;
  private final Subject subject;
  private final TypeElement type;
  private final Access access;
  private boolean hiddenInForeign;

  SignatureReader(Javac javac, Subject subject, Access access) {
    this.javac = javac;
    this.subject = subject;
    this.type = subject.wrapped();
    this.access = access;
  }

  Reading<Signature> read(MethodGroup group) {
    ExecutableType member = group.type();
    List<TypeMirror> thrown = thrown(group);
    List<TypeMirror> mentioned = mentioned(member, thrown);
    Optional<Problem> hidden = hidden(group, mentioned);
    if (hidden.isPresent()) {
      return tooMuch(group) ? new Reading.Invalid<>(List.of()) : Reading.invalid(hidden.get());
    }
    TypeNames names = new TypeNames(renamed(group));
    List<TypeVariableName> variables =
        member.getTypeVariables().stream().map(names::declared).toList();
    return Reading.valid(
        new Signature(
            variables,
            names.of(member.getReturnType()),
            parameters(group, names),
            names.of(thrown),
            javac.elements().isDeprecated(group.shape()),
            isDelegateType(member.getReturnType()),
            suppressions(group, mentioned)));
  }

  /** Whether this would be said again of an interface that its user cannot change: once will do. */
  private boolean tooMuch(MethodGroup group) {
    if (javac.sources().contain(group.declarations().get(0))) {
      return false;
    }
    boolean said = hiddenInForeign;
    hiddenInForeign = true;
    return said;
  }

  private static List<TypeMirror> mentioned(ExecutableType member, List<TypeMirror> thrown) {
    List<TypeMirror> mentioned = new ArrayList<>(List.of(member.getReturnType()));
    mentioned.addAll(member.getParameterTypes());
    mentioned.addAll(thrown);
    member.getTypeVariables().forEach(variable -> mentioned.add(variable.getUpperBound()));
    mentioned.forEach(Javac::requireDefined);
    return mentioned;
  }

  private Optional<Problem> hidden(MethodGroup group, List<TypeMirror> mentioned) {
    return mentioned.stream()
        .flatMap(mirror -> access.hidden(mirror).stream())
        .findFirst()
        .map(
            element ->
                InterfaceProblems.inaccessibleType(
                    Location.of(group.declarations().get(0)),
                    group.name(),
                    Display.of((TypeElement) element),
                    access.visibility(element),
                    subject.generated().simpleName()));
  }

  private static List<Parameter> parameters(MethodGroup group, TypeNames names) {
    List<? extends VariableElement> declared = group.annotated().getParameters();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      parameters.add(
          new Parameter(
              declared.get(i).getSimpleName().toString(),
              names.of(group.type().getParameterTypes().get(i))));
    }
    return parameters;
  }

  /** The exceptions of which every declaration allows the throwing. */
  private List<TypeMirror> thrown(MethodGroup group) {
    List<TypeMirror> common = new ArrayList<>();
    for (ExecutableType declaration : group.types()) {
      for (TypeMirror thrown : declaration.getThrownTypes()) {
        boolean own = declaration == group.type();
        boolean allowed =
            (own && javac.isUnchecked(thrown))
                || group.types().stream()
                    .allMatch(other -> other == declaration || allows(other, thrown));
        boolean known = common.stream().anyMatch(other -> javac.types().isSubtype(thrown, other));
        if (allowed && !known && (own || thrown.getKind() != TypeKind.TYPEVAR)) {
          common.add(thrown);
        }
      }
    }
    return common;
  }

  private boolean allows(ExecutableType method, TypeMirror thrown) {
    return method.getThrownTypes().stream()
        .anyMatch(
            known ->
                javac.types().isSubtype(thrown, known)
                    || (thrown.getKind() == TypeKind.TYPEVAR
                        && known.getKind() == TypeKind.TYPEVAR));
  }

  /** New names for type variables of a method that would hide one of the interface's. */
  private Map<Element, String> renamed(MethodGroup group) {
    Set<String> taken =
        type.getTypeParameters().stream()
            .map(TypeParameterElement::getSimpleName)
            .map(Object::toString)
            .collect(Collectors.toSet());
    Map<Element, String> renamed = new HashMap<>();
    if (!Javac.enclosing(group.shape()).equals(type)) {
      for (TypeVariable variable : group.type().getTypeVariables()) {
        String name = variable.asElement().getSimpleName().toString();
        if (taken.contains(name)) {
          String free =
              Stream.iterate(2, i -> i + 1)
                  .map(i -> name + i)
                  .filter(candidate -> !taken.contains(candidate))
                  .findFirst()
                  .orElseThrow();
          taken.add(free);
          renamed.put(variable.asElement(), free);
        }
      }
    }
    return renamed;
  }

  private boolean isDelegateType(TypeMirror result) {
    return result.getKind() == TypeKind.DECLARED
        && javac.types().isAssignable(type.asType(), result);
  }

  private Set<String> suppressions(MethodGroup group, List<TypeMirror> mentioned) {
    Lint lint = new Lint(javac.elements());
    mentioned.forEach(lint::names);
    boolean deprecated = javac.elements().isDeprecated(group.shape());
    for (ExecutableElement declaration : group.declarations()) {
      if (javac.elements().isDeprecated(declaration)) {
        lint.add(Lint.isForRemoval(declaration) ? "removal" : "deprecation");
      }
      if (isOfRaw(declaration)) {
        lint.add("unchecked");
      }
    }
    if (UncheckedReturn.isIn(group, javac)) {
      lint.add("unchecked");
    }
    if (deprecated) {
      lint.remove("deprecation");
    }
    return lint.categories();
  }

  /** Whether a declaration comes from a raw supertype. */
  private boolean isOfRaw(ExecutableElement declaration) {
    TypeElement declaring = (TypeElement) Javac.enclosing(declaration);
    return !declaring.getTypeParameters().isEmpty()
        && javac
            .asSuper(type.asType(), declaring.getQualifiedName().toString())
            .filter(Lint::isRaw)
            .isPresent();
  }
}
