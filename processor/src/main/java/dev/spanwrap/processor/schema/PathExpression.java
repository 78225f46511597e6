// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.Step;
import java.util.List;

/** A path as users write it: {@code result.usage.inputTokens}. */
final class PathExpression {
  private PathExpression() {}

  static String of(Path path, Method method) {
    StringBuilder words = new StringBuilder(root(path.root(), method));
    steps(path.steps(), words);
    path.when().ifPresent(type -> words.append(" of a ").append(simpleName(type.toString())));
    return words.toString();
  }

  private static String root(Root root, Method method) {
    return root instanceof Root.OfParameter parameter
        ? method.parameters().get(parameter.index()).name()
        : ((Root.Named) root).word();
  }

  private static void steps(List<Step> steps, StringBuilder words) {
    for (Step step : steps) {
      if (step instanceof Step.Call call) {
        words.append('.').append(property(call.method()));
      } else if (step instanceof Step.Field field) {
        words.append('.').append(field.name());
      } else if (step instanceof Step.Size) {
        words.append(".size");
      } else if (step instanceof Step.Each each) {
        steps(each.rest(), words);
      }
    }
  }

  private static String property(String method) {
    for (String prefix : List.of("get", "is")) {
      int length = prefix.length();
      if (method.startsWith(prefix)
          && method.length() > length
          && Character.isUpperCase(method.charAt(length))) {
        return Character.toLowerCase(method.charAt(length)) + method.substring(length + 1);
      }
    }
    return method;
  }

  private static String simpleName(String type) {
    String raw = type.replaceAll("<.*", "");
    return raw.contains(".") ? String.join(".", ClassName.bestGuess(raw).simpleNames()) : raw;
  }
}
