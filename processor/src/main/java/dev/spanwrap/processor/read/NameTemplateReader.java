// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.model.NameTemplate;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.problem.CaptureProblems;
import dev.spanwrap.processor.problem.NameProblems;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the template of a span's name: text with paths in braces. */
final class NameTemplateReader {
  private static final Set<String> TOO_EARLY = Set.of("result", "element", "error");

  private final PathResolver paths;
  private final AttributeType attributeTypes;

  NameTemplateReader(Javac javac) {
    this.paths = new PathResolver(javac);
    this.attributeTypes = new AttributeType(javac);
  }

  private record Parts(List<String> literals, List<String> paths) {}

  /** Reads a template of a method: every path must lead somewhere. */
  Reading<NameTemplate> read(String text, Scope scope, Site site) {
    return parts(text, site)
        .flatMap(
            parts ->
                Reading.all(parts.paths().stream().map(path -> path(path, scope, site)).toList())
                    .map(resolved -> new NameTemplate(parts.literals(), resolved)));
  }

  /** Reads a template that is filled when the method has returned. */
  Reading<NameTemplate> readAtEnd(String text, Scope scope, Site site) {
    return parts(text, site)
        .flatMap(
            parts ->
                Reading.all(
                        parts.paths().stream()
                            .map(
                                path ->
                                    path.split("\\.", -1)[0].equals("result")
                                        ? resolved(path, scope, site)
                                        : path(path, scope, site))
                            .toList())
                    .map(resolved -> new NameTemplate(parts.literals(), resolved)));
  }

  /** Reads a template of the interface: paths that lead nowhere in this operation are left out. */
  Reading<NameTemplate> readShared(String text, Scope scope, Site site, SharedPaths shared) {
    return parts(text, site).flatMap(parts -> resolveShared(parts, scope, site, shared));
  }

  private Reading<NameTemplate> resolveShared(
      Parts parts, Scope scope, Site site, SharedPaths shared) {
    List<String> literals = new ArrayList<>(List.of(parts.literals().get(0)));
    List<Reading<Path>> resolved = new ArrayList<>();
    for (int i = 0; i < parts.paths().size(); i++) {
      String path = parts.paths().get(i);
      String after = parts.literals().get(i + 1);
      Optional<Reading<Path>> reading = shared.attempt(site, path, path(path, scope, site));
      if (reading.isPresent()) {
        resolved.add(reading.get());
        literals.add(after);
      } else {
        String before = literals.remove(literals.size() - 1);
        literals.add(before.replaceFirst(" $", "") + after);
      }
    }
    return Reading.all(resolved).map(found -> new NameTemplate(literals, found));
  }

  private static Reading<Parts> parts(String text, Site site) {
    if (text.isBlank()) {
      return Reading.invalid(NameProblems.emptyName(site, "name"));
    }
    List<String> literals = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      literals.add(text.substring(from, open));
      if (close < 0) {
        return Reading.invalid(NameProblems.unbalancedBrace(site, text));
      }
      paths.add(text.substring(open + 1, close));
      from = close + 1;
    }
    literals.add(text.substring(from));
    boolean balanced =
        literals.stream().noneMatch(literal -> literal.contains("}"))
            && paths.stream().noneMatch(path -> path.contains("{"));
    return balanced
        ? Reading.valid(new Parts(literals, paths))
        : Reading.invalid(NameProblems.unbalancedBrace(site, text));
  }

  private Reading<Path> path(String text, Scope scope, Site site) {
    String root = text.split("\\.", -1)[0];
    if (TOO_EARLY.contains(root) && scope.parameter(root).isEmpty()) {
      return Reading.invalid(NameProblems.nameTooEarly(site, text, root));
    }
    return resolved(text, scope, site);
  }

  private Reading<Path> resolved(String text, Scope scope, Site site) {
    return paths
        .resolve(text, Optional.empty(), scope, site)
        .flatMap(path -> single(path, text, site));
  }

  private Reading<Path> single(ResolvedPath path, String text, Site site) {
    if (path.many()
        || attributeTypes.of(path.type()).filter(AttributeType::isSeveral).isPresent()) {
      return Reading.invalid(NameProblems.nameOfMany(site, text, path.shown()));
    }
    return attributeTypes.of(path.type()).isPresent()
        ? Reading.valid(path.path())
        : Reading.invalid(CaptureProblems.notAnAttribute(site, "{" + text + "}", path.shown()));
  }
}
