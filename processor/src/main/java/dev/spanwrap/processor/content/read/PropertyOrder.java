// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The order of properties: as it is spelled out, by index, as the creator has them, and then as
 * they were found.
 *
 * @param annotated the annotations of the class
 * @param anyEntries the map whose entries become properties, which comes last
 */
record PropertyOrder(Annotated annotated, Optional<Member> anyEntries) {
  List<PropertyDraft> sorted(
      Map<String, PropertyDraft> drafts, List<PropertyDraft> created, boolean hasCreators) {
    Optional<AnnotationValues> order = annotated.find(JsonPropertyOrder.class);
    boolean alphabetic = order.map(values -> values.flag("alphabetic")).orElse(false);
    boolean indexed = drafts.values().stream().anyMatch(draft -> index(draft).isPresent());
    if (!alphabetic && !indexed && !hasCreators && order.isEmpty()) {
      return new ArrayList<>(drafts.values());
    }
    Map<String, PropertyDraft> left = new LinkedHashMap<>();
    (alphabetic ? new TreeMap<>(byName(drafts)) : byName(drafts))
        .forEach(
            (name, draft) -> {
              if (!isAny(draft)) {
                left.put(name, draft);
              }
            });
    drafts.values().stream().filter(this::isAny).forEach(draft -> left.put(draft.name, draft));

    Map<String, PropertyDraft> ordered = new LinkedHashMap<>();
    order.map(values -> values.texts("value")).orElse(List.of()).stream()
        .map(name -> named(name, left, drafts))
        .flatMap(Optional::stream)
        .forEach(draft -> ordered.put(draft.name, draft));
    Map<Integer, PropertyDraft> byIndex = new TreeMap<>();
    left.values().forEach(draft -> index(draft).ifPresent(index -> byIndex.put(index, draft)));
    byIndex.values().forEach(draft -> ordered.putIfAbsent(draft.name, draft));
    left.values().removeIf(draft -> index(draft).isPresent());
    created(created, alphabetic).stream()
        .filter(draft -> left.containsKey(draft.name))
        .forEach(draft -> ordered.put(draft.name, draft));
    ordered.putAll(left);
    return new ArrayList<>(ordered.values());
  }

  private static Map<String, PropertyDraft> byName(Map<String, PropertyDraft> drafts) {
    Map<String, PropertyDraft> byName = new LinkedHashMap<>();
    drafts.values().forEach(draft -> byName.put(draft.name, draft));
    return byName;
  }

  private static Optional<PropertyDraft> named(
      String name, Map<String, PropertyDraft> left, Map<String, PropertyDraft> drafts) {
    PropertyDraft external = left.remove(name);
    return external != null
        ? Optional.of(external)
        : drafts.values().stream().filter(draft -> draft.internalName.equals(name)).findFirst();
  }

  private static List<PropertyDraft> created(List<PropertyDraft> created, boolean alphabetic) {
    Map<String, PropertyDraft> sorted = alphabetic ? new TreeMap<>() : new LinkedHashMap<>();
    created.forEach(draft -> sorted.put(draft.name, draft));
    return new ArrayList<>(sorted.values());
  }

  private static Optional<Integer> index(PropertyDraft draft) {
    List<Candidate> readers = draft.getters.isEmpty() ? draft.fields : draft.getters;
    return readers.stream()
        .limit(1)
        .flatMap(reader -> reader.member().annotated().find(JsonProperty.class).stream())
        .map(values -> values.number("index", -1))
        .filter(index -> index != -1)
        .findFirst();
  }

  private boolean isAny(PropertyDraft draft) {
    return anyEntries.isPresent()
        && draft.all().anyMatch(one -> one.member().element() == anyEntries.get().element());
  }
}
