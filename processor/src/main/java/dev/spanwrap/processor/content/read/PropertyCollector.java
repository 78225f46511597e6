// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Finds the properties of a class in the steps in which databind finds them. */
final class PropertyCollector {
  private final Language language;
  private final DeclaredType type;
  private final TypeElement element;
  private final Annotated annotated;
  private final AccessorNames names;
  private final Visibility visibility;
  private final List<Member> values = new ArrayList<>();
  private final List<Member> keys = new ArrayList<>();
  private final List<Member> anyMethods = new ArrayList<>();
  private final List<Member> anyFields = new ArrayList<>();
  private final List<String> conflicts = new ArrayList<>();
  private final List<PropertyDraft> created = new ArrayList<>();
  private Map<String, PropertyDraft> drafts = new LinkedHashMap<>();

  PropertyCollector(Language language, DeclaredType type) {
    this.language = language;
    this.type = type;
    this.element = Language.element(type);
    this.annotated = language.classAnnotations(element);
    this.names = new AccessorNames(element);
    this.visibility = new Visibility(annotated);
  }

  Properties collect() {
    MemberCollector members = new MemberCollector(language, type);
    members.fields().forEach(this::addField);
    members.methods().forEach(this::addMethod);
    boolean hasCreators = !isInner();
    if (hasCreators) {
      Creator.of(element, language, !values.isEmpty()).ifPresent(this::addCreator);
    }
    removeIgnored();
    drafts.values().forEach(PropertyDraft::removeInvisible);
    rename();
    drafts.values().forEach(PropertyDraft::mergeAnnotations);
    drafts.values().forEach(PropertyDraft::trim);
    List<PropertyDraft> ordered =
        new PropertyOrder(annotated, anyMember()).sorted(drafts, created, hasCreators);
    return new Properties(
        ordered, one(values, "JsonValue"), one(keys, "JsonKey"), anyMember(), conflicts);
  }

  private void addField(Member field) {
    Annotated marks = field.annotated();
    if (marks.says(JsonKey.class)) {
      keys.add(field);
    }
    if (marks.says(JsonValue.class)) {
      values.add(field);
      return;
    }
    if (isEnabled(marks, JsonAnyGetter.class)) {
      anyFields.add(field);
    }
    if (isEnabled(marks, JsonAnySetter.class)) {
      return;
    }
    Optional<String> name = Marks.nameOfGetter(marks);
    boolean ignored = Marks.isIgnored(marks);
    if (field.element().getModifiers().contains(Modifier.TRANSIENT) && name.isEmpty() && !ignored) {
      return;
    }
    boolean visible = name.isPresent() || visibility.seesField(field.element());
    draft(field.name()).fields.add(0, candidate(field, name, field.name(), visible, ignored));
  }

  private void addMethod(Member method) {
    int parameters = ((ExecutableElement) method.element()).getParameters().size();
    if (parameters == 0) {
      addGetter(method);
    } else if (parameters == 1) {
      addSetter(method);
    }
  }

  private void addGetter(Member method) {
    if (method.type().getKind() == TypeKind.VOID
        || (method.type() instanceof DeclaredType declared
            && Language.name(declared).equals("java.lang.Void"))) {
      return;
    }
    Annotated marks = method.annotated();
    if (isEnabled(marks, JsonAnyGetter.class)) {
      anyMethods.add(method);
    } else if (marks.says(JsonKey.class)) {
      keys.add(method);
      return;
    } else if (marks.says(JsonValue.class)) {
      values.add(method);
      return;
    }
    Optional<String> getter = names.ofGetter(method.name());
    Optional<String> implied = getter.or(() -> names.ofIsGetter(method.name(), method.type()));
    Optional<String> name = Marks.nameOfGetter(marks);
    if (name.isEmpty() && implied.isEmpty()) {
      return;
    }
    boolean visible =
        name.isPresent()
            || (getter.isPresent()
                ? visibility.seesGetter(method.element())
                : visibility.seesIsGetter(method.element()));
    boolean ignored = Marks.isIgnored(marks);
    String internal = implied.orElse(method.name());
    boolean explicit = name.isPresent() && !name.get().isEmpty();
    if (element.getKind() == ElementKind.RECORD
        && !explicit
        && ignored
        && !internal.equals(method.name())
        && drafts.containsKey(internal)
        && !drafts.get(internal).fields.isEmpty()) {
      return; // it is no accessor of the component that it is named like
    }
    draft(internal).getters.add(0, candidate(method, name, internal, visible, ignored));
  }

  private void addSetter(Member method) {
    Optional<String> implied = names.ofSetter(method.name());
    Optional<String> name = Marks.nameOfSetter(method.annotated());
    if (name.isEmpty() && implied.isEmpty()) {
      return;
    }
    boolean visible = name.isPresent() || visibility.seesSetter(method.element());
    String internal = implied.orElse(method.name());
    draft(internal)
        .setters
        .add(0, candidate(method, name, internal, visible, Marks.isIgnored(method.annotated())));
  }

  private void addCreator(Creator creator) {
    for (Creator.Parameter parameter : creator.parameters()) {
      Optional<String> name = parameter.explicit().or(parameter::implicit);
      if (name.isEmpty()) {
        continue;
      }
      PropertyDraft draft = draft(parameter.implicit().orElse(name.get()));
      draft.parameters.add(
          0,
          new Candidate(
              parameter.member(), name.get(), parameter.explicit().isPresent(), true, false));
      created.add(draft);
    }
  }

  private void removeIgnored() {
    drafts.values().removeIf(draft -> !draft.anyVisible());
    drafts.values().removeIf(draft -> draft.anyIgnored() && !draft.anyMarkedWithoutIgnored());
    drafts.values().stream()
        .filter(PropertyDraft::anyIgnored)
        .forEach(PropertyDraft::removeIgnored);
  }

  private void rename() {
    List<PropertyDraft> renamed = new ArrayList<>();
    Map<String, PropertyDraft> kept = new LinkedHashMap<>();
    for (Map.Entry<String, PropertyDraft> entry : drafts.entrySet()) {
      PropertyDraft draft = entry.getValue();
      List<String> explicit = List.copyOf(draft.explicitNames());
      if (explicit.isEmpty()) {
        kept.put(entry.getKey(), draft);
      } else if (explicit.size() == 1) {
        renamed.add(draft.renamed(explicit.get(0)));
      } else {
        List<PropertyDraft> parts = draft.exploded();
        if (parts == null) {
          conflicts.add(draft.name + " has several names: " + String.join(", ", explicit));
        } else {
          renamed.addAll(parts);
        }
      }
    }
    drafts = kept;
    for (PropertyDraft draft : renamed) {
      PropertyDraft old = drafts.get(draft.name);
      if (old == null) {
        drafts.put(draft.name, draft);
      } else {
        old.addAll(draft);
      }
      replaceCreated(draft);
    }
  }

  private void replaceCreated(PropertyDraft draft) {
    if (draft.parameters.isEmpty()) {
      return;
    }
    Member parameter = draft.parameters.get(0).member();
    created.replaceAll(
        old ->
            old.parameters.stream()
                    .anyMatch(candidate -> candidate.member().element() == parameter.element())
                ? draft
                : old);
  }

  private PropertyDraft draft(String name) {
    return drafts.computeIfAbsent(name, internal -> new PropertyDraft(internal, internal));
  }

  private static Candidate candidate(
      Member member, Optional<String> name, String implied, boolean visible, boolean ignored) {
    boolean explicit = name.isPresent() && !name.get().isEmpty();
    return new Candidate(
        member,
        name.isPresent() ? (explicit ? name.get() : implied) : null,
        explicit,
        visible,
        ignored);
  }

  private static boolean isEnabled(Annotated marks, Class<? extends Annotation> type) {
    return marks.find(type).map(values -> values.flag("enabled")).orElse(false);
  }

  private Optional<Member> anyMember() {
    return anyMethods.isEmpty()
        ? one(anyFields, "JsonAnyGetter")
        : one(anyMethods, "JsonAnyGetter");
  }

  /** Returns the only member, or the only method among fields. */
  private Optional<Member> one(List<Member> members, String annotation) {
    List<Member> methods = members.stream().filter(Member::isMethod).toList();
    List<Member> chosen = methods.isEmpty() || methods.size() == members.size() ? members : methods;
    if (chosen.size() > 1) {
      String conflict =
          chosen.get(0).name() + " and " + chosen.get(1).name() + " are both @" + annotation;
      if (!conflicts.contains(conflict)) {
        conflicts.add(conflict);
      }
    }
    return chosen.stream().findFirst();
  }

  private boolean isInner() {
    return element.getNestingKind().isNested()
        && !element.getModifiers().contains(Modifier.STATIC)
        && element.getKind() == ElementKind.CLASS;
  }
}
