// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.smallrye.mutiny.Multi;
import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** The verification of Reactive Streams for a traced {@link Multi}. */
public class MutinyTckTest extends FlowPublisherVerification<Long> implements Conforming {
  public MutinyTckTest() {
    super(TckEnvironment.create());
  }

  @Override
  public Flow.Publisher<Long> createFlowPublisher(long elements) {
    return MutinyTracing.trace(
        Multi.createFrom().publisher(FlowAdapters.toFlowPublisher(TckEnvironment.source(elements))),
        TckEnvironment.defer());
  }

  @Override
  public Flow.Publisher<Long> createFailedFlowPublisher() {
    return MutinyTracing.trace(
        Multi.createFrom().publisher(FlowAdapters.toFlowPublisher(TckEnvironment.failed())),
        TckEnvironment.defer());
  }
}
