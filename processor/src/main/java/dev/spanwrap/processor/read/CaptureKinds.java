// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.processor.model.GenAiKeys;
import dev.spanwrap.processor.model.KeyKind;
import dev.spanwrap.processor.problem.CaptureProblems;
import dev.spanwrap.processor.problem.Site;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Decides as which kind of attribute a captured value is recorded. */
final class CaptureKinds {
  private final AttributeType attributeTypes;

  CaptureKinds(AttributeType attributeTypes) {
    this.attributeTypes = attributeTypes;
  }

  /** The kind that the values of a type have, as they are aggregated. */
  Reading<KeyKind> found(
      AnnotationView capture,
      Aggregate aggregate,
      TypeMirror type,
      boolean many,
      String shown,
      boolean mapped) {
    if (aggregate == Aggregate.COUNT) {
      return Reading.valid(KeyKind.INTEGER);
    }
    Optional<KeyKind> kind = many ? attributeTypes.ofMany(type) : attributeTypes.of(type);
    if (kind.isEmpty()) {
      return Reading.invalid(
          CaptureProblems.notAnAttribute(
              mapped ? capture.site("mapper") : CaptureReader.typeSite(capture),
              mapped ? "what the mapper returns" : "the value",
              shown));
    }
    boolean numeric = kind.get() == KeyKind.INTEGER || kind.get() == KeyKind.NUMBER;
    return (aggregate == Aggregate.SUM || aggregate == Aggregate.MAX) && !numeric
        ? Reading.invalid(
            CaptureProblems.aggregateNeedsNumbers(
                capture.site("aggregate"), aggregate.name(), shown))
        : Reading.valid(kind.get());
  }

  /** The kind in which a key is recorded: the conventions', if the value can be one. */
  static Reading<KeyKind> keyed(String key, KeyKind found, String shown, Site site) {
    Optional<KeyKind> known = GenAiKeys.kind(key);
    if (known.isEmpty() || GenAiKeys.isContent(key)) {
      return Reading.valid(found);
    }
    return isRecordedAs(known.get(), found)
        ? Reading.valid(known.get())
        : Reading.invalid(
            CaptureProblems.wrongKeyType(site, key, AttributeType.shown(known.get()), shown));
  }

  private static boolean isRecordedAs(KeyKind known, KeyKind found) {
    return switch (known) {
      case NUMBER -> found == KeyKind.NUMBER || found == KeyKind.INTEGER;
      case TEXT, FLAG, INTEGER -> found == known;
      case TEXTS, FLAGS, INTEGERS, NUMBERS -> AttributeType.several(found) == known;
    };
  }
}
