// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

/** Reads text of JSON, strictly, and tells what it says token by token. */
final class JsonParser {
  private static final int MAX_DEPTH = 500;

  /** Is thrown where the text is no JSON; it has no stack trace. */
  private static final class NoJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoJson() {
      super("no JSON", null, false, false);
    }
  }

  private final String json;
  private final JsonTokens tokens;
  private int at;

  private JsonParser(String json, JsonTokens tokens) {
    this.json = json;
    this.tokens = tokens;
  }

  /** Returns whether {@code json} is one value of JSON and nothing else; says it to the tokens. */
  static boolean parse(String json, JsonTokens tokens) {
    JsonParser parser = new JsonParser(json, tokens);
    try {
      parser.value(0);
      return parser.peek() == 0 && parser.at == json.length();
    } catch (NoJson none) {
      return false;
    }
  }

  private void value(int depth) {
    switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> {
        tokens.text(string());
      }
      case 't' -> {
        word("true");
        tokens.constant("true");
      }
      case 'f' -> {
        word("false");
        tokens.constant("false");
      }
      case 'n' -> {
        word("null");
        tokens.constant("null");
      }
      default -> number();
    }
  }

  private void object(int depth) {
    check(depth < MAX_DEPTH);
    at++;
    tokens.beginObject();
    if (peek() != '}') {
      do {
        check(peek() == '"');
        tokens.name(string());
        check(peek() == ':');
        at++;
        value(depth + 1);
      } while (another('}'));
    } else {
      at++;
    }
    tokens.endObject();
  }

  private void array(int depth) {
    check(depth < MAX_DEPTH);
    at++;
    tokens.beginArray();
    if (peek() != ']') {
      do {
        value(depth + 1);
      } while (another(']'));
    } else {
      at++;
    }
    tokens.endArray();
  }

  /** Consumes a comma, or the end: then returns false. */
  private boolean another(char end) {
    char c = peek();
    check(c == ',' || c == end);
    at++;
    return c == ',';
  }

  private void number() {
    int start = at;
    while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
    String literal = json.substring(start, at);
    check(Numbers.isLiteral(literal));
    tokens.number(literal);
  }

  private void word(String word) {
    check(json.startsWith(word, at));
    at += word.length();
  }

  private String string() {
    int start = ++at;
    while (at < json.length() && json.charAt(at) != '"' && json.charAt(at) != '\\') {
      check(json.charAt(at++) >= ' ');
    }
    check(at < json.length());
    if (json.charAt(at) == '"') {
      return json.substring(start, at++);
    }
    StringBuilder text = new StringBuilder(json.substring(start, at));
    while (true) {
      check(at < json.length());
      char c = json.charAt(at++);
      if (c == '"') {
        return text.toString();
      }
      check(c >= ' ');
      text.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() {
    check(at < json.length());
    char c = json.charAt(at++);
    if (c == 'u') {
      check(at + 4 <= json.length());
      int code = 0;
      for (int end = at + 4; at < end; at++) {
        int digit = Character.digit(json.charAt(at), 16);
        check(digit >= 0 && json.charAt(at) < 128);
        code = code * 16 + digit;
      }
      return (char) code;
    }
    int i = "bfnrt\"\\/".indexOf(c);
    check(i >= 0);
    return "\b\f\n\r\t\"\\/".charAt(i);
  }

  /** Skips white space and returns the next char, 0 at the end. */
  private char peek() {
    while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
    return at < json.length() ? json.charAt(at) : 0;
  }

  private static void check(boolean json) {
    if (!json) {
      throw new NoJson();
    }
  }
}
