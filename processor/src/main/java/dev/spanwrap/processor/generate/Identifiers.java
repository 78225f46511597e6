// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import java.util.Locale;
import java.util.regex.Pattern;

/** How Java writes a name in another role: as a constant, as a part of a longer name. */
final class Identifiers {

  private static final Pattern WORD_START =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll})(?=\\p{N}+\\p{Lu})");

  private static final Pattern ACCESSOR = Pattern.compile("(?:get|is)(?=\\p{Lu})(.*)");

  private Identifiers() {}

  /** {@code usageInputTokens} as {@code USAGE_INPUT_TOKENS}. */
  static String constant(String name) {
    return WORD_START.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  /** {@code model} as {@code Model}. */
  static String capitalized(String name) {
    int end = name.offsetByCodePoints(0, 1);
    return name.substring(0, end).toUpperCase(Locale.ROOT) + name.substring(end);
  }

  /** {@code Model} as {@code model}. */
  static String decapitalized(String name) {
    int end = name.offsetByCodePoints(0, 1);
    return name.substring(0, end).toLowerCase(Locale.ROOT) + name.substring(end);
  }

  /** What an accessor yields: {@code getModel} and {@code model} both say {@code model}. */
  static String property(String accessor) {
    var matcher = ACCESSOR.matcher(accessor);
    return matcher.matches() ? decapitalized(matcher.group(1)) : accessor;
  }

  /** One of many: {@code choices} as {@code choice}; {@code each} where the plural is not plain. */
  static String singular(String plural) {
    if (plural.endsWith("ies") && plural.length() > 4) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    if (plural.matches(".+(sses|shes|ches|xes)")) {
      return plural.substring(0, plural.length() - 2);
    }
    return plural.endsWith("s") && !plural.endsWith("ss") && plural.length() > 2
        ? plural.substring(0, plural.length() - 1)
        : "each";
  }
}
