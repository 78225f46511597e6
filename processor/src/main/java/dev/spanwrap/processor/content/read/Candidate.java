// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as one way to read or write a property.
 *
 * @param member the member
 * @param name the name that it gives to the property, its implied one if it is marked without a
 *     name, null if it gives none
 * @param explicit whether the name is spelled out
 * @param visible whether it counts as a property
 * @param ignored whether it is marked as ignored
 */
record Candidate(
    Member member, @Nullable String name, boolean explicit, boolean visible, boolean ignored) {

  Candidate with(Annotated merged) {
    return new Candidate(member.with(merged), name, explicit, visible, ignored);
  }

  /** Returns all without those that are of lower rank: named before unnamed, visible before not. */
  static List<Candidate> trimmed(List<Candidate> all) {
    List<Candidate> kept = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      Candidate candidate = all.get(i);
      if (kept.isEmpty()) {
        kept.add(candidate);
        continue;
      }
      Candidate best = kept.get(0);
      boolean named = candidate.name != null;
      if (named != (best.name != null)) {
        if (named) {
          kept.clear();
          kept.add(candidate);
        }
      } else if (named || candidate.visible == best.visible) {
        kept.add(0, candidate);
      } else if (candidate.visible) {
        kept.clear();
        kept.add(candidate);
      }
    }
    return kept;
  }
}
