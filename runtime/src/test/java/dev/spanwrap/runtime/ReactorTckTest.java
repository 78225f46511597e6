// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import reactor.core.publisher.Flux;

/** The verification of Reactive Streams for a traced {@link Flux}. */
public class ReactorTckTest extends PublisherVerification<Long> implements Conforming {
  public ReactorTckTest() {
    super(TckEnvironment.create());
  }

  @Override
  public Publisher<Long> createPublisher(long elements) {
    return ReactorTracing.trace(Flux.from(TckEnvironment.source(elements)), TckEnvironment.defer());
  }

  @Override
  public Publisher<Long> createFailedPublisher() {
    return ReactorTracing.trace(Flux.from(TckEnvironment.failed()), TckEnvironment.defer());
  }
}
