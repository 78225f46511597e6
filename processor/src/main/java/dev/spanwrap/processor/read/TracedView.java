// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/**
 * The annotations that describe a method's calls, its own before the interface's, member by member:
 * {@code @Traced}, or what opens, switches or closes a call, whose members mean the same.
 */
record TracedView(Optional<AnnotationView> ofMethod, Optional<AnnotationView> ofInterface) {

  static TracedView of(ExecutableElement method, Optional<AnnotationView> ofInterface) {
    return new TracedView(
        AnnotationView.of(method, Traced.class).or(() -> Lifecycle.annotation(method)),
        ofInterface);
  }

  /** What the method's calls are; hooks are none, so what is traced among them is plain. */
  Role role() {
    return constant("value", Role.class).filter(role -> role != Role.HOOK).orElse(Role.PLAIN);
  }

  boolean isGenAi() {
    return role() != Role.PLAIN;
  }

  /** The name of a constant: its type may be out of the processor's reach. */
  Optional<String> kind() {
    return giving("kind").map(view -> view.constantName("kind"));
  }

  Parent parent() {
    return constant("parent", Parent.class).orElse(Parent.CURRENT);
  }

  /** The annotation that gives a member. */
  Optional<AnnotationView> giving(String member) {
    return nearestFirst().stream().filter(view -> view.isGiven(member)).findFirst();
  }

  /** The key whose value the role puts into the span's name. */
  Optional<String> target() {
    if (giving("name").isPresent()) {
      return Optional.empty();
    }
    return switch (role()) {
      case MODEL, EMBEDDER -> Optional.of("gen_ai.request.model");
      case RETRIEVER -> Optional.of("gen_ai.data_source.id");
      case TOOL -> Optional.of("gen_ai.tool.name");
      case AGENT -> Optional.of("gen_ai.agent.name");
      case WORKFLOW -> Optional.of("gen_ai.workflow.name");
      case HOOK, PLAIN -> Optional.empty();
    };
  }

  private <E extends Enum<E>> Optional<E> constant(String member, Class<E> type) {
    return giving(member).map(view -> view.constant(member, type));
  }

  private List<AnnotationView> nearestFirst() {
    return Stream.concat(ofMethod.stream(), ofInterface.stream()).toList();
  }
}
