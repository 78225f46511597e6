// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the methods that a class must or may override to implement an interface. */
final class MethodGroups {
  private final Javac javac;

  MethodGroups(Javac javac) {
    this.javac = javac;
  }

  /** The methods of an interface, own ones first, in the order of declaration. */
  List<MethodGroup> of(TypeElement type) {
    return of(type, (DeclaredType) type.asType());
  }

  /** The same as members of the interface with some type arguments. */
  List<MethodGroup> of(TypeElement type, DeclaredType self) {
    Map<String, List<List<Member>>> byName = new LinkedHashMap<>();
    for (TypeElement declaring : nearestFirst(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
        if (isOverridable(method)) {
          Member member = new Member(method, asMember(self, method));
          add(member, byName.computeIfAbsent(member.name(), name -> new ArrayList<>()));
        }
      }
    }
    return byName.values().stream().flatMap(List::stream).map(this::group).toList();
  }

  private record Member(ExecutableElement method, ExecutableType type) {
    String name() {
      return method.getSimpleName().toString();
    }
  }

  private void add(Member member, List<List<Member>> groups) {
    for (List<Member> group : groups) {
      ExecutableType known = group.get(0).type();
      if (javac.types().isSubsignature(member.type(), known)
          || javac.types().isSubsignature(known, member.type())) {
        group.add(member);
        return;
      }
    }
    groups.add(new ArrayList<>(List.of(member)));
  }

  private MethodGroup group(List<Member> members) {
    Member shape = members.get(0);
    for (Member member : members) {
      if (returnsMoreSpecific(member.type(), shape.type())) {
        shape = member;
      }
    }
    return new MethodGroup(
        shape.method(),
        shape.type(),
        members.stream().map(Member::method).toList(),
        members.stream().map(Member::type).toList(),
        Optional.empty());
  }

  private boolean returnsMoreSpecific(ExecutableType candidate, ExecutableType known) {
    TypeMirror mine = candidate.getReturnType();
    TypeMirror other = known.getReturnType();
    if (mine.getKind() == TypeKind.VOID
        || mine.getKind().isPrimitive()
        || javac.types().isSameType(mine, other)) {
      return false;
    }
    return javac.types().isSubtype(mine, inTermsOf(candidate, known))
        && !javac.types().isSubtype(inTermsOf(candidate, known), mine);
  }

  /** The result of one generic method with the type variables of another. */
  private TypeMirror inTermsOf(ExecutableType candidate, ExecutableType known) {
    TypeMirror result = known.getReturnType();
    int place =
        IntStream.range(0, known.getTypeVariables().size())
            .filter(i -> javac.types().isSameType(known.getTypeVariables().get(i), result))
            .findFirst()
            .orElse(-1);
    return place >= 0 && place < candidate.getTypeVariables().size()
        ? candidate.getTypeVariables().get(place)
        : result;
  }

  private ExecutableType asMember(DeclaredType self, ExecutableElement method) {
    return (ExecutableType) javac.types().asMemberOf(self, method);
  }

  private static boolean isOverridable(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return !modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE);
  }

  /** The interface and all its superinterfaces, each before its own superinterfaces. */
  private List<TypeElement> nearestFirst(TypeElement type) {
    List<TypeElement> broad = new ArrayList<>(List.of(type));
    for (int i = 0; i < broad.size(); i++) {
      for (TypeMirror parent : broad.get(i).getInterfaces()) {
        Javac.requireDefined(parent);
        TypeElement element = Javac.element((DeclaredType) parent);
        if (element.getKind() == ElementKind.INTERFACE && !broad.contains(element)) {
          broad.add(element);
        }
      }
    }
    List<TypeElement> sorted = new ArrayList<>();
    while (!broad.isEmpty()) {
      TypeElement next =
          broad.stream()
              .filter(candidate -> broad.stream().noneMatch(t -> isBelow(t, candidate)))
              .findFirst()
              .orElse(broad.get(0));
      broad.remove(next);
      sorted.add(next);
    }
    return sorted;
  }

  private boolean isBelow(TypeElement sub, TypeElement type) {
    return !sub.equals(type)
        && javac
            .types()
            .isSubtype(javac.types().erasure(sub.asType()), javac.types().erasure(type.asType()));
  }
}
