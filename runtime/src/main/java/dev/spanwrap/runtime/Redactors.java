// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import dev.spanwrap.runtime.content.JsonLeaves;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ready redactors, for {@link Tracing.Builder#redactor}: what they find becomes {@value #REDACTED}.
 *
 * <p>They look into JSON: each text, each number and each name of a property is seen by itself,
 * unescaped, and JSON stays JSON. Their time grows with the length of the content, whatever it
 * says.
 */
public final class Redactors {
  /** What stands where something was removed. */
  public static final String REDACTED = "[redacted]";

  private static final Pattern API_KEYS =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:"
              + "(?:sk|pk|rk)[-_][A-Za-z0-9_-]{16,256}+"
              + "|(?:AKIA|ASIA)[0-9A-Z]{16}+"
              + "|AIza[A-Za-z0-9_-]{30,60}+"
              + "|gh[pousr]_[A-Za-z0-9]{20,255}+"
              + "|github_pat_[A-Za-z0-9_]{20,255}+"
              + "|glpat-[A-Za-z0-9_-]{16,64}+"
              + "|xox[a-z]-[A-Za-z0-9-]{10,255}+"
              + "|hf_[A-Za-z0-9]{20,64}+"
              + "|eyJ[A-Za-z0-9_-]{8,4096}+\\.[A-Za-z0-9_-]{8,8192}+\\.[A-Za-z0-9_-]{0,4096}+)");
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "(?<![A-Za-z])([Bb]earer|BEARER|[Bb]asic)[ \\t]{1,8}+[A-Za-z0-9._~+/=-]{8,8192}+");
  private static final Pattern EMAILS =
      Pattern.compile(
          "[A-Za-z0-9._%+'-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,8}+");

  private Redactors() {}

  /**
   * Returns a redactor of names: of whole attributes, and of JSON properties with all that is in
   * them.
   *
   * @param names the names; case and all but letters and digits are ignored, so that {@code
   *     api_key} is {@code apiKey}, too
   * @return the redactor
   */
  public static Redactor keys(String... names) {
    Objects.requireNonNull(names, "names");
    Set<String> keys =
        Arrays.stream(names).map(Redactors::normalized).collect(Collectors.toUnmodifiableSet());
    return (key, value) ->
        keys.contains(normalized(key))
            ? REDACTED
            : JsonLeaves.replace(
                value, name -> keys.contains(normalized(name)), REDACTED, leaf -> leaf);
  }

  /**
   * Returns a redactor of what matches a pattern.
   *
   * @param pattern the pattern; it is on you that it takes no time on hostile text
   * @return the redactor
   */
  public static Redactor pattern(Pattern pattern) {
    Objects.requireNonNull(pattern, "pattern");
    return leaves(leaf -> pattern.matcher(leaf).replaceAll(Matcher.quoteReplacement(REDACTED)));
  }

  /**
   * Returns a redactor of keys to well-known interfaces and of signed tokens, by their shape.
   *
   * @return the redactor
   */
  public static Redactor apiKeys() {
    return pattern(API_KEYS);
  }

  /**
   * Returns a redactor of credentials as headers have them: {@code Bearer} and {@code Basic}.
   *
   * @return the redactor
   */
  public static Redactor bearerTokens() {
    return leaves(leaf -> CREDENTIALS.matcher(leaf).replaceAll("$1 " + REDACTED));
  }

  /**
   * Returns a redactor of e-mail addresses.
   *
   * @return the redactor
   */
  public static Redactor emails() {
    Redactor emails = pattern(EMAILS);
    return (key, value) -> value.indexOf('@') < 0 ? value : emails.redact(key, value);
  }

  /**
   * Returns a redactor of payment card numbers: of an issuer's prefix and length, with a right
   * check digit, with or without spaces and hyphens.
   *
   * @return the redactor
   */
  public static Redactor cardNumbers() {
    return leaves(leaf -> CardNumbers.replace(leaf, REDACTED));
  }

  /**
   * Returns all ready redactors of patterns, one after the other.
   *
   * @return the redactor
   */
  public static Redactor common() {
    return bearerTokens().andThen(apiKeys()).andThen(emails()).andThen(cardNumbers());
  }

  private static Redactor leaves(UnaryOperator<String> leaf) {
    return (key, value) -> JsonLeaves.replace(value, name -> false, REDACTED, leaf);
  }

  private static String normalized(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
