// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import io.opentelemetry.api.common.Value;

/** A value that was read and redacted once, to be recorded as text, as a tree, or as both. */
public final class RenderedContent {
  private final String whole;
  private final boolean json;
  private final boolean parsed;
  private final int maxCharacters;

  /**
   * @param whole all of it, perhaps too long
   * @param json whether it is JSON
   * @param parsed whether the tree is what the JSON says, and not the text of it
   * @param maxCharacters how many characters are recorded at most
   */
  RenderedContent(String whole, boolean json, boolean parsed, int maxCharacters) {
    this.whole = whole;
    this.json = json;
    this.parsed = parsed;
    this.maxCharacters = maxCharacters;
  }

  /**
   * Returns the content as text: of JSON, which stays JSON where it is cut, or the text that it is.
   *
   * @return the text
   */
  public String text() {
    if (whole.length() <= maxCharacters) {
      return whole;
    }
    try (JsonSink sink = new JsonSink()) {
      replay(json, new ContentOutput(sink, maxCharacters, ContentRenderer.JSON_DEPTH));
      String cut = sink.toString();
      return json && Marker.isAll(cut) ? Marker.all(maxCharacters) : cut;
    }
  }

  /**
   * Returns the content as a tree.
   *
   * @return the tree
   */
  public Value<?> value() {
    ValueSink tree = new ValueSink();
    replay(json && parsed, new ContentOutput(tree, maxCharacters, ContentRenderer.VALUE_DEPTH));
    Value<?> value = tree.value();
    return value == null ? Value.empty() : value;
  }

  private void replay(boolean asJson, ContentOutput out) {
    if (asJson) {
      out.raw(whole);
    } else {
      out.text(whole);
    }
  }
}
