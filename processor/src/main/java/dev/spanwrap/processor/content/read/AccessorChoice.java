// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Chooses which of several members reads a property. */
record AccessorChoice(Reading reading) {

  Optional<Member> choose(PropertyDraft draft) {
    return draft.getters.isEmpty() ? best(draft.fields, draft) : best(draft.getters, draft);
  }

  private Optional<Member> best(List<Candidate> candidates, PropertyDraft draft) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Member best = candidates.get(0).member();
    for (Candidate candidate : candidates.subList(1, candidates.size())) {
      Member next = candidate.member();
      int preference = preference(best, next);
      if (preference == 0) {
        reading.problems.conflict(
            best.name() + " and " + next.name() + " both read " + draft.name, best.owner());
      } else if (preference > 0) {
        best = next;
      }
    }
    return Optional.of(best);
  }

  /** Returns a positive number if {@code next} is preferred, a negative one if {@code best} is. */
  private int preference(Member best, Member next) {
    if (best.owner() != next.owner()) {
      if (reading.language.types().isSubtype(erased(next), erased(best))) {
        return 1;
      }
      if (reading.language.types().isSubtype(erased(best), erased(next))) {
        return -1;
      }
    }
    return best.isMethod() ? priority(best.name()) - priority(next.name()) : 0;
  }

  private TypeMirror erased(Member member) {
    return reading.language.types().erasure(member.owner().asType());
  }

  private static int priority(String method) {
    if (method.startsWith("get") && method.length() > 3) {
      return 1;
    }
    return method.startsWith("is") && method.length() > 2 ? 2 : 3;
  }
}
