// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Propagated;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Interfaces with something to hide in every place that can hold it. */
final class Plant {
  /** What every hidden thing contains. */
  static final String SECRET = "planted-sk-4711";

  private Plant() {}

  /** A value that gives itself away by its text, a key, a property, and one that is ignored. */
  record Box(
      String text,
      Map<String, Object> map,
      @JsonIgnore String ignored,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password) {
    static Box of(String place) {
      return new Box(
          SECRET + " text of " + place,
          Map.of(SECRET + " key of " + place, SECRET + " value of " + place),
          SECRET + " ignored of " + place,
          SECRET + " password of " + place);
    }
  }

  /** An identity whose text is nobody's business. */
  record Identity(String text) {
    static Identity of(String place) {
      return new Identity(SECRET + " key " + place);
    }
  }

  /** Hooks that are driven. */
  interface Driven {
    @On(Signal.START)
    void onStart(Box question);

    @On(Signal.COMPLETE)
    void onEnd(Box question, Identity key, Map<String, String> headers, Box answer);

    @On(Signal.ERROR)
    void onError(Box question, Identity key, Map<String, String> headers, Throwable error);
  }

  /** Hooks that a runner calls. */
  @Traced(Role.HOOK)
  interface Run {
    @OpensSpan(Role.AGENT)
    @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
    void onStart(@SpanKey Identity run, @Capture(value = "run.input", content = true) Box input);

    void onNote(@SpanKey Identity run, @Capture(value = "run.note", content = true) Box note);

    @ClosesSpan(Role.AGENT)
    void onEnd(@SpanKey Identity run, @Capture(value = "run.output", content = true) Box output);
  }

  /** A model. */
  @Traced(Role.MODEL)
  @Hooks(Driven.class)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  @Capture(value = GenAi.REQUEST_MODEL, constant = "tiny")
  interface Model {
    @Capture(value = "model.answer", from = "result", content = true)
    @Capture(value = "model.refusal", from = "error.message", content = true)
    Box ask(
        @Capture(value = "model.question", content = true) Box question,
        @SpanKey Identity key,
        @Propagated Map<String, String> headers);
  }

  /** A name that has an argument in it, which somebody wanted. */
  @Traced(name = "look up {query}")
  interface Named {
    String lookUp(String query);
  }

  /** A tool, in the other shapes. */
  @Traced(Role.TOOL)
  @Capture(value = GenAi.TOOL_NAME, constant = "search")
  interface Tool {
    @Capture(value = GenAi.TOOL_CALL_RESULT, from = "result", content = true)
    CompletionStage<Box> later(
        @Capture(value = GenAi.TOOL_CALL_ARGUMENTS, content = true) Map<String, Box> arguments);

    @Streamed
    @Capture(value = "tool.elements", from = "element", content = true, aggregate = Aggregate.SUM)
    @Capture(value = "tool.last", from = "element", content = true)
    Iterator<Box> stream(@Capture(value = "tool.object", content = true) Object arguments);
  }
}
