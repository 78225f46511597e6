// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;

/** A span without some of its attributes. */
final class AttributeFilteringSpanData extends DelegatingSpanData {
  private final Attributes attributes;
  private final List<EventData> events;
  private final List<LinkData> links;

  private AttributeFilteringSpanData(SpanData span, AttributeFiltering filtering) {
    super(span);
    this.attributes = filtering.apply(span.getAttributes());
    this.events = span.getEvents().stream().map(event -> filtered(event, filtering)).toList();
    this.links = span.getLinks().stream().map(link -> filtered(link, filtering)).toList();
  }

  /** Returns {@code span} itself if nothing of it goes. */
  static SpanData of(SpanData span, AttributeFiltering filtering) {
    boolean all =
        filtering.keepsAll(span.getAttributes())
            && span.getEvents().stream().allMatch(it -> filtering.keepsAll(it.getAttributes()))
            && span.getLinks().stream().allMatch(it -> filtering.keepsAll(it.getAttributes()));
    return all ? span : new AttributeFilteringSpanData(span, filtering);
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  /** Counts what was dropped by limits, not what was filtered. */
  @Override
  public int getTotalAttributeCount() {
    return super.getTotalAttributeCount() - (super.getAttributes().size() - attributes.size());
  }

  @Override
  public List<EventData> getEvents() {
    return events;
  }

  @Override
  public List<LinkData> getLinks() {
    return links;
  }

  private static EventData filtered(EventData event, AttributeFiltering filtering) {
    Attributes kept = filtering.apply(event.getAttributes());
    int dropped = event.getTotalAttributeCount() - event.getAttributes().size();
    return kept == event.getAttributes()
        ? event
        : EventData.create(event.getEpochNanos(), event.getName(), kept, kept.size() + dropped);
  }

  private static LinkData filtered(LinkData link, AttributeFiltering filtering) {
    Attributes kept = filtering.apply(link.getAttributes());
    int dropped = link.getTotalAttributeCount() - link.getAttributes().size();
    return kept == link.getAttributes()
        ? link
        : LinkData.create(link.getSpanContext(), kept, kept.size() + dropped);
  }
}
