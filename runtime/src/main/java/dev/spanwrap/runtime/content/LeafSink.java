// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Writes JSON with texts and numbers replaced, and some properties hidden as a whole. */
final class LeafSink implements Sink {
  private final JsonSink json = new JsonSink();
  private final Predicate<String> hidden;
  private final String replacement;
  private final UnaryOperator<String> leaf;
  private int hiddenDepth;
  private boolean hiding;
  private boolean changed;

  LeafSink(Predicate<String> hidden, String replacement, UnaryOperator<String> leaf) {
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
      json.beginObject();
    }
  }

  @Override
  public void endObject() {
    if (hiding) {
      close();
    } else {
      json.endObject();
    }
  }

  @Override
  public void beginArray() {
    if (hiding) {
      hiddenDepth++;
    } else {
      json.beginArray();
    }
  }

  @Override
  public void endArray() {
    if (hiding) {
      close();
    } else {
      json.endArray();
    }
  }

  @Override
  public void name(String name) {
    if (hiding) {
      return;
    }
    String left = leaf.apply(name);
    changed |= !left.equals(name);
    json.name(left);
    if (hidden.test(name)) {
      hiding = true;
      changed = true;
    }
  }

  @Override
  public void text(CharSequence text, int end, String suffix) {
    if (!hidden()) {
      String before = text.toString();
      String after = leaf.apply(before);
      changed |= !after.equals(before);
      json.text(after, after.length(), "");
    }
  }

  @Override
  public void number(long value) {
    number(Long.toString(value));
  }

  @Override
  public void number(String literal) {
    if (!hidden()) {
      String after = leaf.apply(literal);
      if (after.equals(literal)) {
        json.number(literal);
      } else {
        changed = true;
        json.text(after, after.length(), "");
      }
    }
  }

  @Override
  public void flag(boolean value) {
    if (!hidden()) {
      json.flag(value);
    }
  }

  @Override
  public void nothing() {
    if (!hidden()) {
      json.nothing();
    }
  }

  @Override
  public String toString() {
    return json.toString();
  }

  /** Returns whether a scalar is hidden; one that is a whole property ends the hiding. */
  private boolean hidden() {
    if (hiding && hiddenDepth == 0) {
      replaced();
      return true;
    }
    return hiding;
  }

  private void close() {
    hiddenDepth--;
    if (hiddenDepth == 0) {
      replaced();
    }
  }

  private void replaced() {
    json.text(replacement, replacement.length(), "");
    hiding = false;
  }
}
