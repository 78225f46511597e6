// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.model.Step;
import dev.spanwrap.processor.problem.PathProblems;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * Finds what a step reads: {@code step()}, {@code getStep()}, {@code isStep()} or a public field.
 */
final class Accessors {
  private final Javac javac;
  private final Access access;
  private final String generated;
  private final Site site;

  Accessors(Javac javac, Access access, String generated, Site site) {
    this.javac = javac;
    this.access = access;
    this.generated = generated;
    this.site = site;
  }

  /** A step with the type of what it reads. */
  record Accessor(Step step, TypeMirror type, Set<String> suppressions) {}

  /** The accessor of a name in a class or interface. */
  Reading<Accessor> find(DeclaredType type, String name) {
    TypeElement element = Javac.element(type);
    List<? extends Element> members = javac.elements().getAllMembers(element);
    Optional<ExecutableElement> method =
        method(members, name)
            .or(() -> method(members, "get" + capitalized(name)))
            .or(() -> method(members, "is" + capitalized(name)).filter(this::isBoolean));
    if (method.isPresent()) {
      return call(type, method.get(), name);
    }
    Optional<? extends Element> field =
        ElementFilter.fieldsIn(members).stream()
            .filter(member -> member.getSimpleName().contentEquals(name))
            .filter(member -> member.getModifiers().contains(Modifier.PUBLIC))
            .filter(member -> !member.getModifiers().contains(Modifier.STATIC))
            .findFirst();
    if (field.isPresent()) {
      return access.hidden(type).isPresent() ? hidden(type, name) : read(type, field.get());
    }
    requireComplete(element);
    return Reading.invalid(
        PathProblems.unknownStep(site, name, Display.of(element), names(members)));
  }

  private Reading<Accessor> call(DeclaredType type, ExecutableElement method, String name) {
    if (!access.isVisible(method) || access.hidden(javac.types().erasure(type)).isPresent()) {
      return hidden(type, name);
    }
    ExecutableType member =
        (ExecutableType) javac.types().asMemberOf((DeclaredType) captured(type), method);
    for (TypeMirror thrown : member.getThrownTypes()) {
      if (isChecked(thrown)) {
        return Reading.invalid(
            PathProblems.stepThrows(
                site, name, Display.of(Javac.element(type)), Display.of(thrown)));
      }
    }
    TypeMirror result = member.getReturnType();
    Step step = new Step.Call(method.getSimpleName().toString(), result.getKind().isPrimitive());
    return Reading.valid(new Accessor(step, result, suppressions(method)));
  }

  private Reading<Accessor> read(DeclaredType type, Element field) {
    TypeMirror result = javac.types().asMemberOf((DeclaredType) captured(type), field);
    Step step = new Step.Field(field.getSimpleName().toString(), result.getKind().isPrimitive());
    return Reading.valid(new Accessor(step, result, suppressions(field)));
  }

  private Reading<Accessor> hidden(DeclaredType type, String name) {
    return Reading.invalid(
        PathProblems.inaccessibleStep(site, name, Display.of(Javac.element(type)), generated));
  }

  /**
   * The most specific of the methods of a name that take and throw nothing and return something.
   */
  private Optional<ExecutableElement> method(List<? extends Element> members, String name) {
    ExecutableElement found = null;
    for (ExecutableElement method : ElementFilter.methodsIn(members)) {
      if (method.getSimpleName().contentEquals(name)
          && isAccessor(method)
          && (found == null
              || javac.types().isSubtype(method.getReturnType(), found.getReturnType()))) {
        found = method;
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean isAccessor(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && !method.getModifiers().contains(Modifier.STATIC);
  }

  private boolean isBoolean(ExecutableElement method) {
    return method.getReturnType().getKind() == TypeKind.BOOLEAN
        || Javac.isExactly(method.getReturnType(), "java.lang.Boolean");
  }

  private boolean isChecked(TypeMirror thrown) {
    TypeMirror type = thrown instanceof TypeVariable variable ? variable.getUpperBound() : thrown;
    return !javac.isSubtypeOf(type, "java.lang.RuntimeException")
        && !javac.isSubtypeOf(type, "java.lang.Error");
  }

  private TypeMirror captured(DeclaredType type) {
    try {
      return javac.types().capture(type);
    } catch (UnsupportedOperationException notJavac) {
      // Eclipse's compiler does not know how: what it makes of a wildcard's members serves as well.
      return type;
    }
  }

  private Set<String> suppressions(Element member) {
    Lint lint = new Lint(javac.elements());
    lint.uses(member);
    return lint.categories();
  }

  /** A member may be missing because a superclass is still to be generated. */
  private void requireComplete(TypeElement type) {
    for (TypeMirror parent : javac.types().directSupertypes(type.asType())) {
      Javac.requireDefined(parent);
      if (parent instanceof DeclaredType declared) {
        requireComplete(Javac.element(declared));
      }
    }
  }

  /** The steps that a user may have meant: what the class itself and its own superclasses offer. */
  private List<String> names(List<? extends Element> members) {
    Set<String> names = new TreeSet<>();
    for (Element member : members) {
      boolean ofObject =
          ((TypeElement) Javac.enclosing(member))
              .getQualifiedName()
              .contentEquals("java.lang.Object");
      if (!ofObject && access.isVisible(member)) {
        if (member instanceof ExecutableElement method && isAccessor(method)) {
          names.add(step(method.getSimpleName().toString(), isBoolean(method)));
        } else if (member.getKind() == ElementKind.FIELD
            && member.getModifiers().contains(Modifier.PUBLIC)
            && !member.getModifiers().contains(Modifier.STATIC)) {
          names.add(member.getSimpleName().toString());
        }
      }
    }
    names.removeAll(Set.of("hashCode", "toString"));
    return new ArrayList<>(names);
  }

  private static String step(String method, boolean isBoolean) {
    if (method.length() > 3 && method.startsWith("get")) {
      return decapitalized(method.substring(3));
    }
    return isBoolean && method.length() > 2 && method.startsWith("is")
        ? decapitalized(method.substring(2))
        : method;
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String decapitalized(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
