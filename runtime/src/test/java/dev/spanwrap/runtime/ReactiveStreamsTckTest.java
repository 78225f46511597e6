// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;

/** The verification of Reactive Streams for a traced {@link Publisher}. */
public class ReactiveStreamsTckTest extends PublisherVerification<Long> implements Conforming {
  public ReactiveStreamsTckTest() {
    super(TckEnvironment.create());
  }

  @Override
  public Publisher<Long> createPublisher(long elements) {
    return ReactiveStreamsTracing.trace(
        (Publisher<Long>) TckEnvironment.source(elements), TckEnvironment.defer());
  }

  @Override
  public Publisher<Long> createFailedPublisher() {
    return ReactiveStreamsTracing.trace(
        (Publisher<Long>) TckEnvironment.failed(), TckEnvironment.defer());
  }
}
