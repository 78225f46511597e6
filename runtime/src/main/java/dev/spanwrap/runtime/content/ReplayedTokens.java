// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** Says what was JSON already to an output, which keeps its bounds. */
final class ReplayedTokens implements JsonTokens {
  private final ContentOutput out;
  private int skipped;

  ReplayedTokens(ContentOutput out) {
    this.out = out;
  }

  @Override
  public void beginObject() {
    if (skipped > 0 || !out.beginObject(new Object())) {
      skipped++;
    }
  }

  @Override
  public void endObject() {
    if (skipped > 0) {
      skipped--;
    } else {
      out.endObject();
    }
  }

  @Override
  public void beginArray() {
    if (skipped > 0 || !out.beginArray(new Object())) {
      skipped++;
    }
  }

  @Override
  public void endArray() {
    if (skipped > 0) {
      skipped--;
    } else {
      out.endArray();
    }
  }

  @Override
  public void name(String name) {
    if (skipped == 0) {
      out.name(name);
    }
  }

  @Override
  public void text(String text) {
    if (skipped == 0) {
      out.text(text);
    }
  }

  @Override
  public void number(String literal) {
    if (skipped == 0) {
      out.literal(literal);
    }
  }

  @Override
  public void constant(String literal) {
    if (skipped > 0) {
      return;
    }
    if (literal.equals("null")) {
      out.nothing();
    } else {
      out.literal(literal);
    }
  }
}
