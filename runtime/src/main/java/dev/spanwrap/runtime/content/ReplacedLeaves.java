// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes JSON with texts and numbers replaced, and some properties hidden as a whole. */
final class ReplacedLeaves implements JsonTokens, AutoCloseable {
  private final JsonSink json = new JsonSink();
  private final Predicate<String> hidden;
  private final String replacement;
  private final UnaryOperator<String> leaf;
  private @Nullable String name;
  private int hiddenDepth;
  private boolean hiding;
  private boolean changed;

  ReplacedLeaves(Predicate<String> hidden, String replacement, UnaryOperator<String> leaf) {
    this.hidden = hidden;
    this.replacement = replacement;
    this.leaf = leaf;
  }

  boolean isChanged() {
    return changed;
  }

  @Override
  public void beginObject() {
    if (hiding) {
      hiddenDepth++;
    } else {
      json.begin(OpenPath.Kind.OBJECT, taken(), Integer.MAX_VALUE);
    }
  }

  @Override
  public void endObject() {
    if (hiding) {
      endHidden();
    } else {
      json.end(OpenPath.Kind.OBJECT);
    }
  }

  @Override
  public void beginArray() {
    if (hiding) {
      hiddenDepth++;
    } else {
      json.begin(OpenPath.Kind.ARRAY, taken(), Integer.MAX_VALUE);
    }
  }

  @Override
  public void endArray() {
    if (hiding) {
      endHidden();
    } else {
      json.end(OpenPath.Kind.ARRAY);
    }
  }

  @Override
  public void name(String next) {
    if (hiding) {
      return;
    }
    String left = leaf.apply(next);
    changed |= !left.equals(next);
    name = left;
    if (hidden.test(next)) {
      hiding = true;
      changed = true;
    }
  }

  @Override
  public void text(String text) {
    if (!hidden()) {
      String after = leaf.apply(text);
      changed |= !after.equals(text);
      json.text(taken(), after, Integer.MAX_VALUE);
    }
  }

  @Override
  public void number(String literal) {
    if (!hidden()) {
      String after = leaf.apply(literal);
      if (after.equals(literal)) {
        json.literal(taken(), literal, Integer.MAX_VALUE);
      } else {
        changed = true;
        json.text(taken(), after, Integer.MAX_VALUE);
      }
    }
  }

  @Override
  public void constant(String literal) {
    if (!hidden()) {
      json.literal(taken(), literal, Integer.MAX_VALUE);
    }
  }

  @Override
  public String toString() {
    return json.toString();
  }

  @Override
  public void close() {
    json.close();
  }

  /** Returns the name of the value that comes now, null in an array. */
  private @Nullable String taken() {
    String taken = name;
    name = null;
    return taken;
  }

  /** Returns whether a scalar is hidden; one that is a whole property ends the hiding. */
  private boolean hidden() {
    if (hiding && hiddenDepth == 0) {
      replaced();
      return true;
    }
    return hiding;
  }

  private void endHidden() {
    hiddenDepth--;
    if (hiddenDepth == 0) {
      replaced();
    }
  }

  private void replaced() {
    json.text(taken(), replacement, Integer.MAX_VALUE);
    hiding = false;
  }
}
