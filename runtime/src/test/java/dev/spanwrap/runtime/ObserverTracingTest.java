// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ObserverTracingTest {
  private static final Operation STREAM = Operation.named("Model.stream").streamed();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private final TracedCall[] call = new TracedCall[1];

  private StreamCall open() {
    call[0] = recorded.tracing().begin(STREAM);
    return StreamCall.open(call[0]);
  }

  @Test
  void aServersObserverStaysVisibleAndForwardsAllThatItCan() {
    Server server = new Server();
    ServerCallStreamObserver<String> traced =
        (ServerCallStreamObserver<String>)
            ObserverTracing.trace((StreamObserver<String>) server, open());
    List<String> handlers = new ArrayList<>();
    traced.setOnReadyHandler(() -> handlers.add("ready"));
    traced.setOnCloseHandler(() -> handlers.add("close"));
    traced.setCompression("gzip");
    traced.setMessageCompression(true);
    traced.setOnReadyThreshold(8);
    traced.request(2);
    assertThat(traced.isReady()).isTrue();
    assertThat(traced.isCancelled()).isFalse();
    traced.onNext("a");
    server.onReady.run();
    traced.onCompleted();
    server.onClose.run();
    assertThat(server.seen)
        .containsExactly("gzip", "compress", "threshold 8", "request 2", "a", "completed");
    assertThat(handlers).containsExactly("ready", "close");
    assertThat(call[0].outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void b54_theCancelHandlerOfTheServiceRunsInsideTheSpanWhichThenIsCancelled() {
    Server server = new Server();
    StreamCall stream = open();
    ServerCallStreamObserver<String> traced =
        (ServerCallStreamObserver<String>)
            ObserverTracing.trace((StreamObserver<String>) server, stream);
    Contexts handler = new Contexts();
    traced.setOnCancelHandler(handler::note);
    server.onCancel.run();
    assertThat(handler.seen()).containsExactly(Contexts.id(call[0].span()));
    assertThat(call[0].outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void b54_aServerCallThatIsCancelledIsACancelledCallWithoutAnyHandler() {
    Context.CancellableContext server = Context.current().withCancellation();
    Context previous = server.attach();
    try {
      assertThat(ObserverTracing.trace((StreamObserver<String>) new Server(), open())).isNotNull();
    } finally {
      server.detach(previous);
    }
    assertThat(call[0].outcome()).isNull();
    server.cancel(null);
    assertThat(call[0].outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void b62_anObserverThatThrowsCancels() {
    RuntimeException refused = new RuntimeException("refused");
    StreamObserver<String> traced =
        ObserverTracing.trace(
            new StreamObserver<String>() {
              @Override
              public void onNext(String element) {
                throw refused;
              }

              @Override
              public void onError(Throwable error) {}

              @Override
              public void onCompleted() {}
            },
            open());
    assertThatThrownBy(() -> traced.onNext("a")).isSameAs(refused);
    assertThat(call[0].outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void aNullObserverLeavesNobodyToEndTheCall() {
    StreamCall stream = open();
    assertThat(ObserverTracing.trace((StreamObserver<String>) null, stream)).isNull();
    assertThat(call[0].outcome()).isNull();
    stream.returned();
    assertThat(call[0].outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  private static final class Server extends ServerCallStreamObserver<String> {
    private final List<String> seen = new ArrayList<>();
    private Runnable onReady;
    private Runnable onCancel;
    private Runnable onClose;

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public void setOnCancelHandler(Runnable handler) {
      onCancel = handler;
    }

    @Override
    public void setOnCloseHandler(Runnable handler) {
      onClose = handler;
    }

    @Override
    public void setOnReadyThreshold(int bytes) {
      seen.add("threshold " + bytes);
    }

    @Override
    public void setCompression(String compression) {
      seen.add(compression);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {
      onReady = handler;
    }

    @Override
    public void disableAutoInboundFlowControl() {}

    @Override
    public void request(int elements) {
      seen.add("request " + elements);
    }

    @Override
    public void setMessageCompression(boolean enable) {
      seen.add("compress");
    }

    @Override
    public void onNext(String element) {
      seen.add(element);
    }

    @Override
    public void onError(Throwable error) {
      seen.add(error.toString());
    }

    @Override
    public void onCompleted() {
      seen.add("completed");
    }
  }
}
