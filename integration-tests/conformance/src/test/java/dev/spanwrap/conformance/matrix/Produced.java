// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import java.util.ListIterator;

/** The delegate's own iterator over the elements of a script. */
final class Produced implements ListIterator<Token>, PullModel.Tokens {
  private final Script script;
  private final Log log;
  private int next;

  Produced(Script script, Log log) {
    this.script = script;
    this.log = log;
  }

  /** Where it stands. */
  int position() {
    return next;
  }

  @Override
  public boolean hasNext() {
    log.producer("hasNext");
    if (next == script.tokens().size()) {
      script.mayThrow();
      return false;
    }
    return true;
  }

  @Override
  public Token next() {
    log.producer("next");
    return script.tokens().get(next++);
  }

  @Override
  public void close() {
    log.producer("close");
  }

  @Override
  public String name() {
    return "tokens";
  }

  @Override
  public boolean hasPrevious() {
    return next > 0;
  }

  @Override
  public Token previous() {
    return script.tokens().get(--next);
  }

  @Override
  public int nextIndex() {
    return next;
  }

  @Override
  public int previousIndex() {
    return next - 1;
  }

  @Override
  public void remove() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void set(Token element) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void add(Token element) {
    throw new UnsupportedOperationException();
  }
}
