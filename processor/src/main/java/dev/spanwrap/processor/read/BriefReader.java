// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.model.Briefs;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sentences of Javadoc, of the annotated interface and of the methods declared in
 * it: what others say is not there when only this one is compiled again.
 */
public final class BriefReader {
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@");
  private static final Pattern INLINE_TAG =
      Pattern.compile("\\{@(code|literal|linkplain|link|value)\\s+([^{}]*)}");
  private static final Pattern LINK = Pattern.compile("([^\\s(]*(?:\\([^)]*\\))?)\\s*(.*)");
  private static final Pattern OTHER_TAG = Pattern.compile("\\{@[^{}]*}|<[^<>]*>");
  private static final Pattern MARKDOWN = Pattern.compile("(?m)^\\s*///? ?");

  private final Javac javac;

  public BriefReader(Javac javac) {
    this.javac = javac;
  }

  /** Reads those of {@code type}. */
  public Briefs read(TypeElement type) {
    Map<String, String> methods = new HashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      brief(javac.elements().getDocComment(method))
          .ifPresent(brief -> methods.put(key(method), brief));
    }
    return new Briefs(brief(javac.elements().getDocComment(type)), methods);
  }

  private String key(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> javac.types().erasure(parameter.asType()))
        .map(type -> TypeNames.PLAIN.of(type).toString())
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }

  private static Optional<String> brief(@Nullable String comment) {
    if (comment == null) {
      return Optional.empty();
    }
    String description = BLOCK_TAG.split(MARKDOWN.matcher(comment).replaceAll(""), 2)[0];
    String text = INLINE_TAG.matcher(description).replaceAll(BriefReader::seen);
    String plain = OTHER_TAG.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(plain);
    int end = sentences.next();
    String first = end == BreakIterator.DONE ? "" : plain.substring(0, end).strip();
    return first.isEmpty() ? Optional.empty() : Optional.of(first);
  }

  /** Returns what a reader sees of a tag: of a link its label, else what it links to. */
  private static String seen(MatchResult tag) {
    String content = tag.group(2).strip();
    Matcher link = LINK.matcher(content);
    String seen = content;
    if (tag.group(1).startsWith("link") && link.matches()) {
      String target = link.group(1).replaceFirst("^#", "").replace('#', '.');
      seen = link.group(2).isEmpty() ? target : link.group(2);
    }
    return Matcher.quoteReplacement(seen);
  }
}
