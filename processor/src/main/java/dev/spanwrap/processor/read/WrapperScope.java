// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What names mean, and which lint warns, in a class that implements an interface. */
final class WrapperScope {
  private static final String RUNTIME_MODULE = "dev.spanwrap.runtime";

  private final Javac javac;
  private final Set<String> javaLang = new HashSet<>();
  private final Map<PackageElement, Set<String>> likeJavaLang = new HashMap<>();

  WrapperScope(Javac javac) {
    this.javac = javac;
  }

  /**
   * Simple names that the class inherits, or finds in its package, before imports and java.lang.
   */
  Set<String> shadowing(Subject subject) {
    Set<String> names = new HashSet<>();
    addInherited(subject.wrapped(), names);
    names.addAll(
        likeJavaLang.computeIfAbsent(
            javac.packageOf(subject.annotated()), this::namesLikeJavaLang));
    return names;
  }

  private void addInherited(TypeElement type, Set<String> names) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind().isClass()
          || member.getKind().isInterface()
          || member.getKind() == ElementKind.FIELD) {
        names.add(member.getSimpleName().toString());
      }
    }
    for (TypeMirror parent : type.getInterfaces()) {
      addInherited(Javac.element((DeclaredType) parent), names);
    }
  }

  private Set<String> namesLikeJavaLang(PackageElement own) {
    ModuleElement module = javac.elements().getModuleOf(own);
    String prefix = own.isUnnamed() ? "" : own.getQualifiedName() + ".";
    Set<String> names = new HashSet<>(javaLang());
    names.removeIf(name -> find(module, prefix + name) == null);
    return names;
  }

  /** In the one module: looked for in all of them, a name that is nowhere costs a millisecond. */
  private @Nullable TypeElement find(@Nullable ModuleElement module, String name) {
    return module == null
        ? javac.elements().getTypeElement(name)
        : javac.elements().getTypeElement(module, name);
  }

  private Set<String> javaLang() {
    if (javaLang.isEmpty()) {
      for (TypeElement type :
          ElementFilter.typesIn(
              javac
                  .packageOf(javac.elements().getTypeElement("java.lang.Object"))
                  .getEnclosedElements())) {
        if (type.getModifiers().contains(Modifier.PUBLIC)) {
          javaLang.add(type.getSimpleName().toString());
        }
      }
    }
    return javaLang;
  }

  /** The lint categories that the class itself needs. */
  Set<String> suppressions(Subject subject, List<MethodGroup> groups) {
    TypeElement type = subject.wrapped();
    Lint lint = new Lint(javac.elements());
    lint.names(type.asType());
    type.getTypeParameters().forEach(parameter -> parameter.getBounds().forEach(lint::names));
    if (javac.elements().isDeprecated(type)) {
      lint.remove("deprecation");
    }
    if (javac.isSubtypeOf(type.asType(), "java.io.Serializable")) {
      lint.add("serial");
    }
    if (groups.stream().anyMatch(group -> UncheckedReturn.isIn(group, javac))) {
      lint.add("unchecked");
    }
    ModuleElement module = javac.elements().getModuleOf(subject.annotated());
    if (hidesRuntime(module) || (subject.isMixin() && isNamed(module))) {
      lint.add("exports");
    }
    return lint.categories();
  }

  private static boolean isNamed(ModuleElement module) {
    return module != null && !module.isUnnamed();
  }

  private static boolean hidesRuntime(ModuleElement module) {
    if (!isNamed(module)) {
      return false;
    }
    List<ModuleElement.RequiresDirective> required =
        ElementFilter.requiresIn(module.getDirectives());
    return required.stream()
        .noneMatch(
            directive ->
                directive.isTransitive()
                    && directive.getDependency().getQualifiedName().contentEquals(RUNTIME_MODULE));
  }

  /** Whether the annotation for generated classes is visible: its module is not required by all. */
  boolean seesGenerated(TypeElement type) {
    ModuleElement module = javac.elements().getModuleOf(type);
    return find(module, "javax.annotation.processing.Generated") != null;
  }
}
