// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.check;

import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.GenAiKeys;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.problem.CaptureProblems;
import dev.spanwrap.processor.problem.Nearest;
import dev.spanwrap.processor.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@code gen_ai.} key is one that the conventions know, and content is captured as content. */
final class KnownKeys {
  private static final String NAMESPACE = "gen_ai.";

  /** What earlier conventions called it. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "gen_ai.system", "gen_ai.provider.name",
          "gen_ai.usage.prompt_tokens", "gen_ai.usage.input_tokens",
          "gen_ai.usage.completion_tokens", "gen_ai.usage.output_tokens",
          "gen_ai.prompt", "gen_ai.input.messages",
          "gen_ai.completion", "gen_ai.output.messages");

  private KnownKeys() {}

  static List<Problem> check(TracedInterface traced) {
    return traced.methods().stream()
        .flatMap(method -> method.operation().stream())
        .flatMap(operation -> operation.captures().stream())
        .flatMap(capture -> problem(capture).stream())
        .toList();
  }

  private static Optional<Problem> problem(Capture capture) {
    String key = capture.key();
    if (GenAiKeys.isContent(key)) {
      return capture.source() instanceof CaptureSource.FromPath && capture.content().isEmpty()
          ? Optional.of(CaptureProblems.contentKey(capture.site(), key))
          : Optional.empty();
    }
    return key.startsWith(NAMESPACE) && GenAiKeys.kind(key).isEmpty()
        ? Optional.of(CaptureProblems.unknownKey(capture.site(), key, nearest(key)))
        : Optional.empty();
  }

  private static Optional<String> nearest(String key) {
    return Optional.ofNullable(RENAMED.get(key))
        .or(() -> Nearest.to(key, GenAiKeys.all()))
        .or(() -> endingLike(key));
  }

  /** A key that differs in its namespace only: {@code gen_ai.model} for {@code request.model}. */
  private static Optional<String> endingLike(String key) {
    String name = key.substring(key.lastIndexOf('.'));
    Stream<String> alike = GenAiKeys.all().stream().filter(known -> known.endsWith(name));
    List<String> found = alike.limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
