// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.processor.content.ContentProblem;
import dev.spanwrap.processor.content.ContentReader;
import dev.spanwrap.processor.content.ContentReading;
import dev.spanwrap.processor.content.GenAiSchema;
import dev.spanwrap.processor.content.model.ContentModel;
import dev.spanwrap.processor.model.CapturedContent;
import dev.spanwrap.processor.model.GenAiKeys;
import dev.spanwrap.processor.model.KeyKind;
import dev.spanwrap.processor.problem.ContentProblems;
import dev.spanwrap.processor.problem.Location;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads how a capture of content writes its value. */
final class ContentCaptureReader {
  private final Javac javac;
  private final ContentReader contents;
  private final AttributeType attributeTypes;

  ContentCaptureReader(Javac javac) {
    this.javac = javac;
    this.contents = new ContentReader(javac.types(), javac.elements());
    this.attributeTypes = new AttributeType(javac);
  }

  /**
   * Reads the content of a capture.
   *
   * @param type the static type of the value; where there are many, that of one of them
   * @param site where a problem with the value is reported
   */
  Reading<CapturedContent> read(
      AnnotationView capture,
      String key,
      Aggregate aggregate,
      TypeMirror type,
      boolean many,
      Access access,
      Site site) {
    if (aggregate == Aggregate.COUNT || aggregate == Aggregate.MAX) {
      return Reading.invalid(
          ContentProblems.aggregate(capture.site("aggregate"), aggregate.name()));
    }
    Optional<KeyKind> typed = GenAiKeys.kind(key).filter(kind -> !GenAiKeys.isContent(key));
    if (typed.isPresent() && (typed.get() != KeyKind.TEXT || many || !isText(type))) {
      return Reading.invalid(
          ContentProblems.typedKey(capture.site("content"), key, AttributeType.shown(typed.get())));
    }
    TypeMirror written = many ? list(type) : type;
    ContentReading reading = contents.read(written, access.from(), capture.element());
    if (reading instanceof ContentReading.Undefined undefined) {
      throw new UndefinedTypeException(undefined.type());
    }
    if (reading instanceof ContentReading.Invalid invalid) {
      List<Problem> problems =
          invalid.problems().stream().map(problem -> located(problem, capture, site)).toList();
      return new Reading.Invalid<>(problems);
    }
    ContentModel model = ((ContentReading.Valid) reading).model();
    Lint lint = new Lint(javac.elements());
    lint.names(written);
    CapturedContent content = new CapturedContent(model, lint.categories());
    return Reading.of(content, differences(capture, key, aggregate, model, written, site));
  }

  private boolean isText(TypeMirror type) {
    return attributeTypes.of(type).equals(Optional.of(KeyKind.TEXT));
  }

  private TypeMirror list(TypeMirror element) {
    TypeElement list = Objects.requireNonNull(javac.elements().getTypeElement("java.util.List"));
    return javac.types().getDeclaredType(list, javac.boxed(element));
  }

  /** A problem is where it can be mended: at the type, if that is compiled here. */
  private Problem located(ContentProblem problem, AnnotationView capture, Site site) {
    if (problem.element().equals(capture.element())) {
      return ContentProblems.unwritable(site, problem);
    }
    if (!javac.sources().contain(problem.element())) {
      return ContentProblems.unwritable(site, problem);
    }
    Site found =
        problem
            .annotation()
            .map(mirror -> Location.of(problem.element(), mirror))
            .orElseGet(() -> Location.of(problem.element()));
    return ContentProblems.unwritable(found, problem);
  }

  private static List<Problem> differences(
      AnnotationView capture,
      String key,
      Aggregate aggregate,
      ContentModel model,
      TypeMirror type,
      Site site) {
    Optional<String> mapper =
        capture.isGiven("mapper") ? Optional.empty() : GenAiSchema.mapperOfText(key, model);
    if (mapper.isPresent()) {
      return List.of(ContentProblems.text(site, key, Display.of(type), mapper.get()));
    }
    if (aggregate == Aggregate.SUM) {
      return List.of(); // what comes together has another shape than what is added
    }
    return GenAiSchema.difference(key, model).stream()
        .map(difference -> ContentProblems.schema(site, key, Display.of(type), difference))
        .toList();
  }
}
