// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.NameTemplate;
import dev.spanwrap.processor.model.TracedOperation;

/** What an operation's spans are called, with the parts that change in braces. */
final class SpanName {
  private SpanName() {}

  static String of(Method method, Attributes attributes) {
    TracedOperation operation = method.operation().orElseThrow();
    if (operation.name().isPresent()) {
      return template(operation.name().get(), method);
    }
    return Conventions.operation(operation)
        .map(
            name ->
                Conventions.target(operation)
                    .filter(attributes::has)
                    .map(target -> name + " {" + target + '}')
                    .orElse(name))
        .orElse(operation.spanName());
  }

  private static String template(NameTemplate template, Method method) {
    StringBuilder name = new StringBuilder(template.literals().get(0));
    for (int i = 0; i < template.paths().size(); i++) {
      name.append('{')
          .append(PathExpression.of(template.paths().get(i), method))
          .append('}')
          .append(template.literals().get(i + 1));
    }
    return name.toString();
  }
}
