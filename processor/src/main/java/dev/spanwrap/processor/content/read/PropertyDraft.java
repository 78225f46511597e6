// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A property while it is being found: all members that may read or write it, latest first. */
final class PropertyDraft {
  final String internalName;
  String name;
  List<Candidate> fields = new ArrayList<>();
  List<Candidate> getters = new ArrayList<>();
  List<Candidate> setters = new ArrayList<>();
  List<Candidate> parameters = new ArrayList<>();

  PropertyDraft(String internalName, String name) {
    this.internalName = internalName;
    this.name = name;
  }

  Stream<Candidate> all() {
    return Stream.of(fields, getters, setters, parameters).flatMap(List::stream);
  }

  boolean anyVisible() {
    return all().anyMatch(Candidate::visible);
  }

  boolean anyIgnored() {
    return all().anyMatch(Candidate::ignored);
  }

  boolean anyMarkedWithoutIgnored() {
    return Stream.of(fields, getters, setters)
            .flatMap(List::stream)
            .anyMatch(candidate -> !candidate.ignored() && candidate.name() != null)
        || parameters.stream().anyMatch(candidate -> !candidate.ignored() && candidate.explicit());
  }

  boolean anyExplicit() {
    return all().anyMatch(Candidate::explicit);
  }

  void removeIgnored() {
    retain(candidate -> !candidate.ignored());
  }

  /** Removes what is not visible, or what the property's access says. */
  void removeInvisible() {
    switch (access()) {
      case "READ_ONLY" -> {
        setters.clear();
        parameters.clear();
      }
      case "READ_WRITE" -> {}
      case "WRITE_ONLY" -> {
        getters.clear();
        fields.clear();
      }
      default -> {
        getters.removeIf(candidate -> !candidate.visible());
        parameters.removeIf(candidate -> !candidate.visible());
        if (getters.isEmpty()) {
          fields.removeIf(candidate -> !candidate.visible());
          setters.removeIf(candidate -> !candidate.visible());
        }
      }
    }
  }

  Set<String> explicitNames() {
    Set<String> names = new LinkedHashSet<>();
    all().filter(Candidate::explicit).forEach(candidate -> names.add(candidate.name()));
    return names;
  }

  PropertyDraft renamed(String to) {
    PropertyDraft copy = new PropertyDraft(internalName, to);
    copy.addAll(this);
    return copy;
  }

  void addAll(PropertyDraft other) {
    fields.addAll(other.fields);
    getters.addAll(other.getters);
    setters.addAll(other.setters);
    parameters.addAll(other.parameters);
  }

  /** Returns one property for each explicit name, or null if a visible member has none. */
  @Nullable List<PropertyDraft> exploded() {
    Map<Name, PropertyDraft> drafts = new HashMap<>();
    if (explode(drafts, fields, draft -> draft.fields)
        && explode(drafts, getters, draft -> draft.getters)
        && explode(drafts, setters, draft -> draft.setters)
        && explode(drafts, parameters, draft -> draft.parameters)) {
      return new ArrayList<>(drafts.values());
    }
    return null;
  }

  /** Lets what reads the property have the annotations of all other members, too. */
  void mergeAnnotations() {
    Annotated merged = Annotated.NONE;
    for (List<Candidate> members : List.of(getters, fields, parameters, setters)) {
      for (Candidate candidate : members) {
        merged = merged.or(candidate.member().annotated());
      }
    }
    Annotated all = merged;
    if (!getters.isEmpty()) {
      getters.replaceAll(candidate -> candidate.with(all));
    } else {
      fields.replaceAll(candidate -> candidate.with(all));
    }
  }

  void trim() {
    fields = Candidate.trimmed(fields);
    getters = Candidate.trimmed(getters);
    setters = Candidate.trimmed(setters);
    parameters = Candidate.trimmed(parameters);
  }

  private String access() {
    for (List<Candidate> members : List.of(getters, fields, parameters, setters)) {
      for (Candidate candidate : members) {
        String access =
            candidate
                .member()
                .annotated()
                .find(JsonProperty.class)
                .map(values -> values.constant("access", "AUTO"))
                .orElse("AUTO");
        if (!access.equals("AUTO")) {
          return access;
        }
      }
    }
    return "AUTO";
  }

  private void retain(Predicate<Candidate> kept) {
    for (List<Candidate> members : List.of(fields, getters, setters, parameters)) {
      members.removeIf(kept.negate());
    }
  }

  private boolean explode(
      Map<Name, PropertyDraft> drafts,
      List<Candidate> members,
      Function<PropertyDraft, List<Candidate>> kind) {
    for (Candidate candidate : members) {
      String explicit = candidate.name();
      if (!candidate.explicit() || explicit == null) {
        if (!candidate.visible()) {
          continue;
        }
        return false;
      }
      PropertyDraft draft =
          drafts.computeIfAbsent(
              new Name(explicit), named -> new PropertyDraft(internalName, named.text));
      kind.apply(draft).add(0, candidate);
    }
    return true;
  }

  /** A name that is hashed as databind hashes it: that decides about the order of a split. */
  private record Name(String text) {
    @Override
    public int hashCode() {
      return text.hashCode() * 31;
    }
  }
}
