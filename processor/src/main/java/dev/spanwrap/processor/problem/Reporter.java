// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Prints problems, each once, where they are. */
public final class Reporter {
  private static final Pattern QUALIFIER = Pattern.compile("\\b[a-z]\\w*\\.");

  private final Messager messager;
  private final Sources sources;
  private final Set<Printed> printed = new HashSet<>();

  public Reporter(Messager messager, Sources sources) {
    this.messager = messager;
    this.sources = sources;
  }

  private record Printed(Site site, String message) {}

  /**
   * Prints the problems of an interface in the order of its source. What lies in a class file is
   * printed at the interface instead, with the name of the place in front.
   */
  public void report(TypeElement subject, Collection<Problem> problems) {
    List<Problem> here =
        problems.stream()
            .map(problem -> brought(problem, subject))
            .filter(problem -> problem.isError() || !isSuppressed(location(problem).element()))
            .sorted(Comparator.comparingLong(problem -> sources.position(location(problem))))
            .toList();
    for (Problem problem : here) {
      if (printed.add(new Printed(problem.site(), problem.message()))) {
        print(problem);
      }
    }
  }

  private Problem brought(Problem problem, TypeElement subject) {
    Element element = location(problem).element();
    if (sources.contain(element)) {
      return problem;
    }
    return new Problem(
        problem.code(),
        problem.severity(),
        name(element) + ": " + problem.text(),
        Location.of(subject));
  }

  private void print(Problem problem) {
    Location location = location(problem);
    Diagnostic.Kind kind = problem.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    Optional<Sources.PrintableTree> repeated = sources.repeated(location);
    if (repeated.isPresent()) {
      repeated.get().print(kind, problem.message());
    } else if (location.annotation().isPresent() && location.value().isPresent()) {
      messager.printMessage(
          kind,
          problem.message(),
          location.element(),
          location.annotation().get(),
          location.value().get());
    } else if (location.annotation().isPresent()) {
      messager.printMessage(
          kind, problem.message(), location.element(), location.annotation().get());
    } else {
      messager.printMessage(kind, problem.message(), location.element());
    }
  }

  /** Prints the stack trace of a bug, for those who asked for it. */
  public void trace(String stackTrace) {
    messager.printMessage(Diagnostic.Kind.NOTE, stackTrace);
  }

  private static Location location(Problem problem) {
    return (Location) problem.site();
  }

  private static boolean isSuppressed(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppression = e.getAnnotation(SuppressWarnings.class);
      if (suppression != null && List.of(suppression.value()).contains("spanwrap")) {
        return true;
      }
    }
    return false;
  }

  /** {@code Base.answer(String)} for a method or its parameter, else the type's name. */
  private static String name(Element element) {
    Element enclosing = element.getEnclosingElement();
    if (enclosing != null && element.getKind() == ElementKind.PARAMETER) {
      return name(enclosing);
    }
    String name = QUALIFIER.matcher(element.toString()).replaceAll("");
    return enclosing != null && element instanceof ExecutableElement
        ? enclosing.getSimpleName() + "." + name
        : name;
  }
}
