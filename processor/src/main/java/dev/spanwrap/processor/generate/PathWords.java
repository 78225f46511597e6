// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words that a path is called by: its root, the type it narrows to, its accessors. */
final class PathWords {

  private PathWords() {}

  static List<String> of(Path path, Optional<ClassName> mapper, Method method) {
    List<String> words = new ArrayList<>();
    words.add(root(path.root(), method));
    path.when().ifPresent(type -> words.add(TypeWords.word(type)));
    addSteps(path.steps(), words);
    mapper.ifPresent(type -> words.add(type.simpleName()));
    return words;
  }

  /** What the root is called in the wrapper's own methods. */
  static String root(Root root, Method method) {
    return root instanceof Root.OfParameter parameter
        ? method.parameters().get(parameter.index()).name()
        : ((Root.Named) root).word();
  }

  private static void addSteps(List<Step> steps, List<String> words) {
    for (Step step : steps) {
      if (step instanceof Step.Call call) {
        words.add(Identifiers.property(call.method()));
      } else if (step instanceof Step.Field field) {
        words.add(field.name());
      } else if (step instanceof Step.Size) {
        words.add("size");
      } else if (step instanceof Step.Each each) {
        addSteps(each.rest(), words);
      }
    }
  }
}
