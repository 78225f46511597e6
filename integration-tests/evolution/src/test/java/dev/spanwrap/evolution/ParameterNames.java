// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.evolution;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How the parameters of older versions and their implementations are called, which must not matter.
 * In sources they are written {@code $prompt}.
 */
enum ParameterNames {
  /** As in the newest version, and kept in the class files. */
  SAME,
  /** Otherwise, and lost. */
  OTHER,
  /** As their neighbours are called in the newest version, and kept. */
  SWAPPED;

  private static final Pattern PLACE = Pattern.compile("\\$(\\w+)");

  /** A source of the newest version. */
  static String newest(String source) {
    return PLACE.matcher(source).replaceAll("$1");
  }

  /** A source of an older version, or of what implements one. */
  String older(String source) {
    List<String> names =
        PLACE.matcher(source).results().map(found -> found.group(1)).distinct().toList();
    return PLACE.matcher(source).replaceAll(found -> older(found, names));
  }

  private String older(MatchResult found, List<String> names) {
    int place = names.indexOf(found.group(1));
    return switch (this) {
      case SAME -> found.group(1);
      case OTHER -> "other" + place;
      case SWAPPED -> names.get((place + 1) % names.size());
    };
  }

  /** Options of the compiler. */
  List<String> options() {
    return this == OTHER ? List.of("-g:none") : List.of("-parameters");
  }
}
