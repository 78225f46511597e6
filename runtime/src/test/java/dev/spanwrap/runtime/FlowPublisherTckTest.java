// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** The verification of Reactive Streams for a traced {@link Flow.Publisher}. */
public class FlowPublisherTckTest extends FlowPublisherVerification<Long> implements Conforming {
  public FlowPublisherTckTest() {
    super(TckEnvironment.create());
  }

  @Override
  public Flow.Publisher<Long> createFlowPublisher(long elements) {
    return PublisherTracing.trace(
        FlowAdapters.toFlowPublisher(TckEnvironment.source(elements)), TckEnvironment.defer());
  }

  @Override
  public Flow.Publisher<Long> createFailedFlowPublisher() {
    return PublisherTracing.trace(
        FlowAdapters.toFlowPublisher(TckEnvironment.failed()), TckEnvironment.defer());
  }
}
