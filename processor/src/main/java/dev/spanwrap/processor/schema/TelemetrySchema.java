// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.schema;

import dev.spanwrap.processor.model.Briefs;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.model.TracedOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every span, metric and event that the wrapper of one interface can emit, as a registry file. */
public final class TelemetrySchema {
  private static final String STABILITY = "development";
  private static final String INFERENCE_DETAILS = "gen_ai.client.inference.operation.details";
  private static final String OTHER_DETAILS = "spanwrap.operation.details";

  private static final String STREAM_NOTE = "Recorded on the span of the call whose stream it is.";

  private final String name;
  private final TracedInterface traced;
  private final Briefs briefs;
  private final Attributes all = new Attributes();
  private final List<Map<String, Object>> spans = new ArrayList<>();
  private final Map<String, Metric> metrics = new TreeMap<>();
  private final Map<String, Attributes> series = new TreeMap<>();
  private final Map<String, Attributes> events = new TreeMap<>();

  private TelemetrySchema(String name, TracedInterface traced, Briefs briefs) {
    this.name = name;
    this.traced = traced;
    this.briefs = briefs;
  }

  /**
   * Returns the file's text.
   *
   * @param name the annotated interface, qualified
   * @param traced what is traced of it
   * @param briefs what its Javadoc says
   */
  public static String of(String name, TracedInterface traced, Briefs briefs) {
    TelemetrySchema schema = new TelemetrySchema(name, traced, briefs);
    traced.methods().forEach(schema::add);
    return schema.text();
  }

  /** Whether a stream type records anything: only then it has a file. */
  public static boolean isWorthwhile(StreamType type) {
    return type.recorded().isPresent()
        || type.declaration().methods().stream()
            .flatMap(method -> method.operation().stream())
            .anyMatch(operation -> !operation.captures().isEmpty());
  }

  /**
   * Returns the text of a stream type's file: what it records on the calls whose stream it is.
   *
   * @param name the annotated interface, qualified
   * @param type what is traced of it
   * @param briefs what its Javadoc says
   */
  public static String of(String name, StreamType type, Briefs briefs) {
    TelemetrySchema schema = new TelemetrySchema(name, type.declaration(), briefs);
    type.recorded().ifPresent(schema::ofItself);
    type.declaration().methods().forEach(schema::add);
    return schema.text();
  }

  private String text() {
    return "# Written by Spanwrap's annotation processor: what calls of the interface can emit.\n"
        + Yaml.of(Map.of("groups", groups()));
  }

  /** What a stream type says of itself, whichever of its methods is called. */
  private void ofItself(Method recorded) {
    Attributes captured = SpanAttributes.captured(recorded);
    all.putAll(captured);
    if (!captured.isEmpty()) {
      Map<String, Object> group = new LinkedHashMap<>();
      group.put("id", "attributes." + name);
      group.put("type", "attribute_group");
      group.put("brief", brief(recorded));
      group.put("note", STREAM_NOTE);
      group.put("attributes", captured.toYaml());
      spans.add(group);
    }
  }

  private void add(Method method) {
    if (method.operation().isEmpty()) {
      return;
    }
    TracedOperation operation = method.operation().get();
    if (operation.placement().begins()) {
      Attributes attributes = SpanAttributes.of(method);
      all.putAll(attributes);
      spans.add(span(method, operation, attributes));
      Metric.of(operation, attributes).forEach(metric -> measure(metric, attributes));
      events(operation, attributes);
    } else {
      Attributes captured = SpanAttributes.captured(method);
      all.putAll(captured);
      if (!captured.isEmpty()) {
        spans.add(recorded(method, captured));
      }
    }
  }

  private Map<String, Object> span(
      Method method, TracedOperation operation, Attributes attributes) {
    Map<String, Object> group = group("span", id(method), brief(method));
    group.put("stability", STABILITY);
    group.put("span_kind", Conventions.kind(operation).toLowerCase(Locale.ROOT));
    group.put("note", "Named `" + SpanName.of(method, attributes) + "`.");
    group.put("attributes", attributes.toYaml());
    return group;
  }

  /** What goes to a span that another method, or another interface, opens. */
  private Map<String, Object> recorded(Method method, Attributes captured) {
    Map<String, Object> group = group("attribute_group", id(method), brief(method));
    boolean stream =
        method.operation().filter(it -> it.placement() == Placement.STREAM).isPresent();
    group.put("note", stream ? STREAM_NOTE : "Recorded on the span that the method runs inside.");
    group.put("attributes", captured.toYaml());
    return group;
  }

  private void measure(Metric metric, Attributes attributes) {
    metrics.merge(metric.name(), metric, Metric::and);
    Attributes own = series.computeIfAbsent(metric.name(), key -> new Attributes());
    own.putAll(attributes, metric.dimensions());
    for (String key : List.of("gen_ai.token.type", "gen_ai.token.modality")) {
      if (metric.dimensions().contains(key)) {
        own.put(Attribute.ref(key, Requirement.REQUIRED, ""));
      }
    }
  }

  private void events(TracedOperation operation, Attributes attributes) {
    Attributes exception = new Attributes();
    exception.put(Attribute.ref("exception.type", Requirement.REQUIRED, ""));
    exception.put(Attribute.ref("exception.stacktrace", Requirement.RECOMMENDED, ""));
    exception.put(
        Attribute.ref(
            "exception.message", Requirement.OPT_IN, "If messages of exceptions are asked for."));
    events.put("exception", exception);
    events.put(
        Conventions.isClient(operation)
            ? "gen_ai.client.operation.exception"
            : "spanwrap.exception",
        exception);
    if (operation.captures().stream().anyMatch(capture -> capture.content().isPresent())) {
      details(operation, attributes);
    }
  }

  /** The event that has the content, and of inference all that the span has. */
  private void details(TracedOperation operation, Attributes attributes) {
    boolean inference = Conventions.isInference(operation);
    Attributes details =
        events.computeIfAbsent(
            inference ? INFERENCE_DETAILS : OTHER_DETAILS, key -> new Attributes());
    if (inference) {
      details.putAll(attributes);
    } else {
      details.putAll(attributes, List.of(Conventions.OPERATION_NAME));
      details.putAll(attributes.optIn());
    }
  }

  private List<Map<String, Object>> groups() {
    List<Map<String, Object>> groups = new ArrayList<>();
    List<Map<String, Object>> definitions = all.definitions();
    if (!definitions.isEmpty()) {
      Map<String, Object> own = new LinkedHashMap<>();
      own.put("id", "registry." + name);
      own.put("type", "attribute_group");
      own.put("brief", "What is captured beyond the conventions.");
      own.put("attributes", definitions);
      groups.add(own);
    }
    groups.addAll(spans);
    metrics.forEach(
        (metric, it) -> {
          Map<String, Object> group = group("metric", metric, it.brief());
          group.put("stability", STABILITY);
          group.put("metric_name", metric);
          group.put("instrument", it.instrument());
          group.put("unit", it.unit());
          group.put("note", "Recorded under the conventions " + it.conventions() + ".");
          group.put("attributes", attributes(metric));
          groups.add(group);
        });
    events.forEach(
        (event, attributes) -> {
          Map<String, Object> group = group("event", event, eventBrief(event));
          group.put("stability", STABILITY);
          group.put("name", event);
          group.put("attributes", attributes.toYaml());
          groups.add(group);
        });
    return groups;
  }

  private List<Map<String, Object>> attributes(String metric) {
    Attributes attributes = series.get(metric);
    return attributes == null ? List.of() : attributes.toYaml();
  }

  private Map<String, Object> group(String type, String id, String brief) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("id", (type.equals("attribute_group") ? "attributes" : type) + '.' + name + '.' + id);
    group.put("type", type);
    group.put("brief", brief);
    return group;
  }

  private static String eventBrief(String event) {
    return switch (event) {
      case "exception" ->
          "The exception that a call failed with, on its span, unless exceptions go elsewhere.";
      case INFERENCE_DETAILS, OTHER_DETAILS ->
          "The details of a call with its content, where that is asked for as events.";
      default -> "The exception that a call failed with, logged, where that is asked for.";
    };
  }

  /** The method's name, with its parameter types where the interface overloads it. */
  private String id(Method method) {
    boolean overloaded =
        traced.methods().stream().filter(it -> it.name().equals(method.name())).count() > 1;
    return overloaded ? method.key() : method.name();
  }

  private String brief(Method method) {
    return briefs
        .methods()
        .getOrDefault(
            method.key(),
            briefs
                .type()
                .orElse(
                    "A call of "
                        + String.join(".", traced.type().simpleNames())
                        + '.'
                        + method.name()
                        + '.'));
  }
}
