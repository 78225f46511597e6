// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;

/** The verification of Reactive Streams for a traced Flowable. */
public class RxJavaTckTest extends PublisherVerification<Long> implements Conforming {
  public RxJavaTckTest() {
    super(TckEnvironment.create());
  }

  @Override
  public Publisher<Long> createPublisher(long elements) {
    return RxJavaTracing.trace(TckEnvironment.source(elements), TckEnvironment.defer());
  }

  @Override
  public Publisher<Long> createFailedPublisher() {
    return RxJavaTracing.trace(TckEnvironment.failed(), TckEnvironment.defer());
  }
}
