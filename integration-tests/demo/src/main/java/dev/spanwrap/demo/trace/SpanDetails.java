// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The attributes that matter to a reader of the tree, in short words. */
final class SpanDetails {

  private static final List<Detail<?>> DETAILS =
      List.of(
          new Detail<>("error", AttributeKey.stringKey("error.type"), SpanDetails::withoutPackage),
          new Detail<>("model", AttributeKey.stringKey("gen_ai.response.model"), text -> text),
          new Detail<>("in", AttributeKey.longKey("gen_ai.usage.input_tokens"), String::valueOf),
          new Detail<>("out", AttributeKey.longKey("gen_ai.usage.output_tokens"), String::valueOf),
          new Detail<>(
              "finish",
              AttributeKey.stringArrayKey("gen_ai.response.finish_reasons"),
              reasons -> String.join(",", reasons)),
          new Detail<>(
              "first",
              AttributeKey.doubleKey("gen_ai.response.time_to_first_chunk"),
              seconds -> String.format(Locale.ROOT, "%.3fs", seconds)),
          new Detail<>(
              "cost",
              AttributeKey.doubleKey("travel_desk.cost_cents"),
              cents -> String.format(Locale.ROOT, "%.2f¢", cents)),
          new Detail<>("call", AttributeKey.stringKey("gen_ai.tool.call.id"), text -> text));

  private record Detail<T>(String label, AttributeKey<T> key, Function<T, String> words) {

    Optional<String> of(SpanData span) {
      T value = span.getAttributes().get(key);
      return Optional.ofNullable(value).map(words).map(text -> label + "=" + text);
    }
  }

  private SpanDetails() {}

  /** The span's details, each {@code label=value}. */
  static List<String> of(SpanData span) {
    Stream<Optional<String>> details = DETAILS.stream().map(detail -> detail.of(span));
    return details.flatMap(Optional::stream).toList();
  }

  private static String withoutPackage(String type) {
    return type.replaceFirst("^(\\p{Lower}\\w*\\.)+", "");
  }
}
