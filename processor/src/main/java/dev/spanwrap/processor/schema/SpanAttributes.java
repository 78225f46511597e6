// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.GenAiKeys;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.StreamRules;
import dev.spanwrap.processor.model.TracedOperation;
import java.util.List;
import java.util.Optional;

/** The attributes of an operation's spans: what it captures, what its role and its ending add. */
final class SpanAttributes {
  private static final List<String> SUMS =
      List.of("gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens");
  private static final List<String> CACHE_SUMS =
      List.of("gen_ai.usage.cache_creation.input_tokens", "gen_ai.usage.cache_read.input_tokens");

  private final Method method;
  private final TracedOperation operation;
  private final Attributes attributes = new Attributes();

  private SpanAttributes(Method method) {
    this.method = method;
    this.operation = method.operation().orElseThrow();
  }

  /** Returns those of the spans that a method opens. */
  static Attributes of(Method method) {
    SpanAttributes all = new SpanAttributes(method);
    all.captures();
    all.ofRole();
    all.ofStream();
    all.ofEnding();
    return all.attributes;
  }

  /** Returns what a method records on a span that another one opened. */
  static Attributes captured(Method method) {
    SpanAttributes captured = new SpanAttributes(method);
    captured.captures();
    return captured.attributes;
  }

  private void captures() {
    for (Capture capture : operation.captures()) {
      attributes.put(attribute(capture));
    }
  }

  private Attribute attribute(Capture capture) {
    boolean content = capture.content().isPresent() || GenAiKeys.isContent(capture.key());
    if (capture.source() instanceof CaptureSource.Constant constant) {
      return new Attribute(
          capture.key(),
          Optional.of(capture.kind()),
          Requirement.REQUIRED,
          "",
          Optional.of(constant.value()));
    }
    CaptureSource.FromPath source = (CaptureSource.FromPath) capture.source();
    String path = PathExpression.of(source.path(), method);
    String note =
        "From `%s`%s."
            .formatted(
                path,
                capture.mapper().map(mapper -> " by `" + mapper.simpleName() + "`").orElse(""));
    return new Attribute(
        capture.key(),
        content ? Optional.empty() : Optional.of(capture.kind()),
        content ? Requirement.OPT_IN : Requirement.RECOMMENDED,
        note,
        Optional.empty());
  }

  private void ofRole() {
    Conventions.operation(operation)
        .ifPresent(
            name ->
                attributes.put(
                    new Attribute(
                        Conventions.OPERATION_NAME,
                        GenAiKeys.kind(Conventions.OPERATION_NAME),
                        Requirement.REQUIRED,
                        "",
                        Optional.of(name))));
    Role role = Conventions.role(operation);
    if (role == Role.MODEL || role == Role.AGENT) {
      attributes.put(
          Attribute.ref(
              "gen_ai.conversation.id", Requirement.when("If the call is part of one."), ""));
    }
    if (role == Role.TOOL || role == Role.WORKFLOW) {
      attributes.put(
          Attribute.ref(
              "gen_ai.conversation.id",
              Requirement.when("If the call is part of one, under the latest conventions."),
              ""));
    }
    if (role == Role.AGENT || role == Role.WORKFLOW) {
      SUMS.forEach(this::sum);
    }
    if (role == Role.AGENT) {
      CACHE_SUMS.forEach(this::sum);
    }
  }

  private void sum(String key) {
    attributes.put(
        Attribute.ref(key, Requirement.RECOMMENDED, "Sum of the model calls directly below."));
  }

  private void ofStream() {
    boolean streamed = operation.ending().elementRules().filter(StreamRules::streamed).isPresent();
    if (!streamed) {
      return;
    }
    attributes.put(Attribute.ref("spanwrap.stream.elements", Requirement.RECOMMENDED, ""));
    if (Conventions.isInference(operation)) {
      attributes.put(
          new Attribute(
              "gen_ai.request.stream",
              GenAiKeys.kind("gen_ai.request.stream"),
              Requirement.REQUIRED,
              "",
              Optional.of(true)));
      attributes.put(
          Attribute.ref("gen_ai.response.time_to_first_chunk", Requirement.RECOMMENDED, ""));
    } else {
      attributes.put(
          Attribute.ref("spanwrap.stream.time_to_first_element", Requirement.RECOMMENDED, ""));
    }
  }

  private void ofEnding() {
    attributes.put(Attribute.ref("error.type", Requirement.when("If the call failed."), ""));
    if (!(operation.ending() instanceof Ending.OnReturn) || operation.placement().isLifecycle()) {
      attributes.put(
          Attribute.ref(
              "spanwrap.outcome",
              Requirement.when("If the call was cancelled, abandoned or incomplete."),
              ""));
    }
  }
}
