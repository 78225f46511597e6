// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import dev.spanwrap.runtime.GenAiConventions;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a test exported against OpenTelemetry's GenAI conventions: attributes, names, kinds
 * and status of spans, names, units and buckets of metrics, events.
 *
 * <pre>{@code
 * GenAiConformance.create().check(exporter.getFinishedSpanItems());
 * }</pre>
 *
 * <p>Unless told, it takes the conventions from the schema that a signal's instrumentation scope
 * names: released ones for a published schema, the latest for none. Attributes that the conventions
 * added since are known beside the released ones, as they are to the annotation processor.
 * Immutable.
 */
public final class GenAiConformance {
  private final @Nullable GenAiConventions conventions;
  private final boolean content;
  private final Set<Rule> waived;

  private GenAiConformance(
      @Nullable GenAiConventions conventions, boolean content, Set<Rule> waived) {
    this.conventions = conventions;
    this.content = content;
    this.waived = waived;
  }

  /** Returns a check of everything, with content off. */
  public static GenAiConformance create() {
    return new GenAiConformance(null, false, Set.of());
  }

  /** Returns the same check against {@code conventions} to the letter, whatever the schema is. */
  public GenAiConformance against(GenAiConventions conventions) {
    return new GenAiConformance(conventions, content, waived);
  }

  /** Returns the same check where content was asked for: {@link Rule#OPT_IN} holds then. */
  public GenAiConformance withContent() {
    return new GenAiConformance(conventions, true, waived);
  }

  /**
   * Returns the same check without a rule.
   *
   * @param rule the rule that what is tested breaks on purpose
   * @param reason why, for whoever reads the test
   * @throws IllegalArgumentException if the reason is blank
   */
  public GenAiConformance waiving(Rule rule, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A rule is waived for a reason, but none was given.");
    }
    EnumSet<Rule> rules = EnumSet.of(rule);
    rules.addAll(waived);
    return new GenAiConformance(conventions, content, Set.copyOf(rules));
  }

  /**
   * Whether the conventions know a key, or it is none of theirs: what a backend that rejects
   * unknown {@code gen_ai.*} keys takes. Those of {@link #against}, else of all.
   */
  public boolean knows(AttributeKey<?> key) {
    if (!key.getKey().startsWith("gen_ai.")) {
      return true;
    }
    return conventions == null
        ? LatestTable.TABLE.type(key.getKey()) != null
            || ReleasedTable.TABLE.type(key.getKey()) != null
        : ConventionTable.of(conventions).type(key.getKey()) != null;
  }

  /** Returns what is wrong with {@code spans}, in their order. */
  public List<Violation> ofSpans(Collection<SpanData> spans) {
    Findings findings = new Findings(waived);
    for (SpanData span : spans) {
      new SpanCheck(table(span.getInstrumentationScopeInfo()), content, findings).check(span);
    }
    return findings.violations();
  }

  /** Returns what is wrong with {@code metrics}, in their order. */
  public List<Violation> ofMetrics(Collection<MetricData> metrics) {
    Findings findings = new Findings(waived);
    for (MetricData metric : metrics) {
      new MetricCheck(table(metric.getInstrumentationScopeInfo()), findings).check(metric);
    }
    return findings.violations();
  }

  /** Returns what is wrong with {@code logs}, in their order. */
  public List<Violation> ofLogs(Collection<LogRecordData> logs) {
    Findings findings = new Findings(waived);
    for (LogRecordData log : logs) {
      new LogCheck(table(log.getInstrumentationScopeInfo()), content, findings).check(log);
    }
    return findings.violations();
  }

  /**
   * Fails if something is wrong with {@code spans}.
   *
   * @throws AssertionError naming each violation
   */
  public void check(Collection<SpanData> spans) {
    fail(ofSpans(spans));
  }

  /**
   * Fails if violations were found.
   *
   * @throws AssertionError naming each
   */
  static void fail(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new AssertionError(
          violations.stream()
              .map(Violation::toString)
              .distinct()
              .collect(
                  Collectors.joining(
                      "\n  ", "The telemetry does not conform to the conventions:\n  ", "")));
    }
  }

  private ConventionTable table(InstrumentationScopeInfo scope) {
    if (conventions != null) {
      return ConventionTable.of(conventions);
    }
    return scope.getSchemaUrl() == null ? LatestTable.TABLE : ReleasedTable.AND_LATER;
  }
}
