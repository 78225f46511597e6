// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.demo.model.Delta;
import dev.spanwrap.demo.model.ModelException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ListeningTest {

  private final AtomicInteger cancelled = new AtomicInteger();
  private final Listening listening = new Listening(Duration.ofMillis(1));

  @Test
  void handsOnInOrderAndThenTheEnd() {
    listening.onNext(new Delta.Text("a"));
    listening.onNext(new Delta.Text("b"));
    listening.onComplete();

    assertThat(listening.next()).contains(new Delta.Text("a"));
    assertThat(listening.next()).contains(new Delta.Text("b"));
    assertThat(listening.next()).isEmpty();
  }

  @Test
  void throwsTheErrorAfterWhatCameBefore() {
    RuntimeException error = new ModelException.CutOff("cut", null);
    listening.onNext(new Delta.Text("a"));
    listening.onError(error);

    assertThat(listening.next()).isPresent();
    assertThatThrownBy(listening::next).isSameAs(error);
  }

  @Test
  void stopsAModelThatFallsSilent() {
    listening.onSubscribe(subscription());

    assertThatExceptionOfType(ModelException.TimedOut.class).isThrownBy(listening::next);
    assertThat(cancelled).hasValue(1);
  }

  @Test
  void stopsTheModelWhenInterrupted() {
    listening.onSubscribe(subscription());
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(CancellationException.class).isThrownBy(listening::next);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(cancelled).hasValue(1);
  }

  private Flow.Subscription subscription() {
    return new Flow.Subscription() {
      @Override
      public void request(long count) {}

      @Override
      public void cancel() {
        cancelled.incrementAndGet();
      }
    };
  }
}
