// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The delegate whose results hand out the stream. */
record CarrierSource(Tap tap) implements CarrierModel.Hooked {

  private <T> @Nullable T made(T result) {
    tap.log.producer("called");
    return tap.script.made(result);
  }

  private Produced produced() {
    return new Produced(tap.script, tap.log);
  }

  @Override
  public CarrierModel.Answer answer(Prompt prompt) {
    Produced produced = produced();
    return made(
        new CarrierModel.Answer() {
          @Override
          public Iterator<Token> tokens() {
            tap.log.producer("tokens");
            return produced;
          }

          @Override
          public Flow.Publisher<Token> published() {
            tap.log.producer("published");
            return tap.flow();
          }

          @Override
          public void close() {
            produced.close();
          }
        });
  }

  @Override
  public CompletableFuture<Iterator<Token>> futureOfIterator(Prompt prompt) {
    return made(CompletableFuture.completedFuture(produced()));
  }

  @Override
  public CompletableFuture<Stream<Token>> futureOfStream(Prompt prompt) {
    return made(CompletableFuture.completedFuture(PullSource.streamOf(produced())));
  }

  @Override
  public CarrierModel.Session session(Prompt prompt) {
    Produced produced = produced();
    return made(
        new CarrierModel.Session() {
          @Override
          public Iterator<Token> receive() {
            tap.log.producer("receive");
            return produced;
          }

          @Override
          public void close() {
            produced.close();
          }
        });
  }
}
