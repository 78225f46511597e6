// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Placement;
import java.util.ArrayList;
import java.util.List;

/** What ties a call that begins to others: to its session, by its key, as a bracket. */
final class Ties {

  private Ties() {}

  /** The calls on the builder that tie it, before anything else is set. */
  static List<CodeBlock> of(MethodPlan plan) {
    Placement placement = plan.operation().operation().placement();
    List<CodeBlock> ties = new ArrayList<>();
    if (placement == Placement.SESSION_CHILD) {
      ties.add(CodeBlock.of(".parent(this.session.context())"));
    }
    plan.operation()
        .key()
        .map(key -> CodeBlock.of(".key($L)", plan.arguments(key)))
        .ifPresent(ties::add);
    if (placement == Placement.BRACKET_OPENING) {
      ties.add(CodeBlock.of(".bracket(this)"));
    }
    if (placement == Placement.BRACKET_SWITCHING) {
      ties.add(CodeBlock.of(".handoff(this)"));
    }
    return ties;
  }
}
