// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate closest to what was written, if it is close enough that a slip explains it: a
   * third of its letters, at least two of longer names.
   */
  public static Optional<String> to(String written, Collection<String> candidates) {
    int limit = Math.max(written.length() / 3, written.length() > 3 ? 2 : 1);
    return candidates.stream()
        .distinct()
        .map(candidate -> new Distance(candidate, between(fold(written), fold(candidate))))
        .filter(distance -> distance.letters() <= limit)
        .min(Comparator.comparingInt(Distance::letters).thenComparing(Distance::candidate))
        .map(Distance::candidate);
  }

  private record Distance(String candidate, int letters) {}

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Insertions, deletions, substitutions and swaps of neighbours between two names. */
  private static int between(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      distance[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      distance[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        distance[i][j] =
            Math.min(
                Math.min(distance[i - 1][j] + 1, distance[i][j - 1] + 1),
                distance[i - 1][j - 1] + substitution);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
        }
      }
    }
    return distance[a.length()][b.length()];
  }
}
