// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.FlowableSubscriber;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.disposables.Disposable;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/** The kinds of streams that the producer pushes many elements through. */
final class MatrixPushes {
  private MatrixPushes() {}

  static List<MatrixShape> shapes() {
    List<MatrixShape> shapes = new ArrayList<>();
    for (boolean each : new boolean[] {false, true}) {
      String demand = each ? " 1 by 1" : " unbounded";
      shapes.add(new Pushed("Flow.Publisher" + demand, each, MatrixPushes::flow));
      shapes.add(new Pushed("Flow.Publisher hot" + demand, each, MatrixPushes::hotFlow));
      shapes.add(new Pushed("Publisher" + demand, each, MatrixPushes::reactiveStreams));
      shapes.add(new Pushed("Flux" + demand, each, MatrixPushes::flux));
      shapes.add(new Pushed("Flowable" + demand, each, MatrixPushes::flowable));
      shapes.add(new Pushed("Multi" + demand, each, MatrixPushes::multi));
      shapes.add(new Pushed("future of Flow.Publisher" + demand, each, MatrixPushes::future));
      shapes.add(new Pushed("Flow.Subscriber" + demand, each, MatrixPushes::subscriber));
      shapes.add(new Pushed("Subscriber" + demand, each, MatrixPushes::reactiveSubscriber));
    }
    shapes.add(new Pushed("Observable", false, MatrixPushes::observable));
    shapes.add(new Pushed("ClientResponseObserver", false, MatrixPushes::responses));
    shapes.add(new Uncancellable("StreamObserver", MatrixPushes::observer));
    shapes.add(new Uncancellable("callbacks", MatrixPushes::callbacks));
    return shapes;
  }

  /** Connects the consumer to a traced stream of the tap; returns how to cancel. */
  private interface Source {
    void connect(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls);
  }

  private static Flow.Publisher<Object> publisher(MatrixTap tap) {
    return subscriber -> {
      tap.attach(subscriber::onNext, subscriber::onError, subscriber::onComplete);
      subscriber.onSubscribe(subscription(tap));
    };
  }

  private static Flow.Subscription subscription(MatrixTap tap) {
    return new Flow.Subscription() {
      @Override
      public void request(long elements) {
        tap.request(elements);
      }

      @Override
      public void cancel() {
        tap.cancel();
      }
    };
  }

  private static Publisher<Object> reactivePublisher(MatrixTap tap) {
    return subscriber -> {
      tap.attach(subscriber::onNext, subscriber::onError, subscriber::onComplete);
      subscriber.onSubscribe(reactiveSubscription(tap));
    };
  }

  private static Subscription reactiveSubscription(MatrixTap tap) {
    return new Subscription() {
      @Override
      public void request(long elements) {
        tap.request(elements);
      }

      @Override
      public void cancel() {
        tap.cancel();
      }
    };
  }

  private static void flow(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    Flow.Publisher<Object> source = publisher(tap);
    (calls == null ? source : PublisherTracing.trace(source, calls.defer())).subscribe(client);
  }

  private static void hotFlow(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    Flow.Publisher<Object> source = publisher(tap);
    (calls == null ? source : PublisherTracing.trace(source, calls.begin())).subscribe(client);
  }

  private static void reactiveStreams(
      MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    Publisher<Object> source = reactivePublisher(tap);
    (calls == null ? source : ReactiveStreamsTracing.trace(source, calls.defer()))
        .subscribe(client.core());
  }

  private static void flux(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    Flux<Object> source = Flux.from(reactivePublisher(tap));
    (calls == null ? source : ReactorTracing.trace(source, calls.defer())).subscribe(client.core());
  }

  private static void flowable(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    Flowable<Object> source = Flowable.fromPublisher(reactivePublisher(tap));
    (calls == null ? source : RxJavaTracing.trace(source, calls.defer())).subscribe(client.core());
  }

  private static void multi(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    Multi<Object> source = Multi.createFrom().safePublisher(publisher(tap));
    (calls == null ? source : MutinyTracing.trace(source, calls.defer())).subscribe(client);
  }

  private static void future(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    CompletableFuture<Flow.Publisher<Object>> source = new CompletableFuture<>();
    CompletableFuture<Flow.Publisher<Object>> traced =
        calls == null
            ? source
            : FutureTracing.traceStream(
                source,
                calls.begin(),
                (publisher, call) -> PublisherTracing.trace(publisher, call));
    CompletableFuture<Void> subscribed = traced.thenAccept(stream -> stream.subscribe(client));
    source.complete(publisher(tap));
    subscribed.join();
  }

  private static void observable(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    Observable<Object> source =
        Observable.unsafeCreate(
            observer -> {
              tap.attach(observer::onNext, observer::onError, observer::onComplete);
              observer.onSubscribe(
                  new Disposable() {
                    private volatile boolean disposed;

                    @Override
                    public void dispose() {
                      disposed = true;
                      tap.cancel();
                    }

                    @Override
                    public boolean isDisposed() {
                      return disposed;
                    }
                  });
            });
    (calls == null ? source : RxJavaTracing.trace(source, calls.defer()))
        .subscribe(
            new Observer<>() {
              @Override
              public void onSubscribe(Disposable disposable) {
                client.started(disposable::dispose);
              }

              @Override
              public void onNext(Object element) {
                client.onNext(element);
              }

              @Override
              public void onError(Throwable error) {
                client.onError(error);
              }

              @Override
              public void onComplete() {
                client.onComplete();
              }
            });
  }

  /** A method that takes a subscriber. */
  private static void subscriber(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    calling(
        calls,
        stream ->
            publisher(tap)
                .subscribe(
                    stream == null
                        ? client
                        : SubscriberTracing.trace((Flow.Subscriber<Object>) client, stream)));
  }

  private static void reactiveSubscriber(
      MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    Subscriber<Object> subscriber = client.core();
    calling(
        calls,
        stream ->
            reactivePublisher(tap)
                .subscribe(
                    stream == null
                        ? subscriber
                        : ReactiveStreamsTracing.trace(subscriber, stream)));
  }

  private static void observer(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    StreamObserver<Object> observer = client.observer();
    calling(
        calls,
        stream -> {
          StreamObserver<Object> passed =
              stream == null ? observer : ObserverTracing.trace(observer, stream);
          tap.attach(passed::onNext, passed::onError, passed::onCompleted);
        });
  }

  private static void responses(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    StreamObserver<Object> observer = client.responses();
    calling(
        calls,
        stream -> {
          StreamObserver<Object> passed =
              stream == null ? observer : ObserverTracing.trace(observer, stream);
          tap.attach(passed::onNext, passed::onError, passed::onCompleted);
          begin(passed, tap);
        });
  }

  @SuppressWarnings("unchecked") // as gRPC does
  private static void begin(StreamObserver<Object> observer, MatrixTap tap) {
    ((ClientResponseObserver<Object, Object>) observer).beforeStart(new Requests(tap));
  }

  private static void callbacks(MatrixTap tap, Client client, MatrixShape.@Nullable Calls calls) {
    calling(
        calls,
        stream ->
            tap.attach(
                stream == null
                    ? client::onNext
                    : CallbackTracing.onElement((Consumer<Object>) client::onNext, stream),
                stream == null
                    ? client::onError
                    : CallbackTracing.onError((Consumer<Throwable>) client::onError, stream),
                stream == null
                    ? client::onComplete
                    : CallbackTracing.onComplete((Runnable) client::onComplete, stream)));
  }

  /** Runs a method that takes callbacks, as generated code does. */
  @SuppressWarnings("try")
  private static void calling(
      MatrixShape.@Nullable Calls calls, Consumer<@Nullable StreamCall> method) {
    if (calls == null) {
      method.accept(null);
      return;
    }
    TracedCall call = calls.begin();
    StreamCall stream = StreamCall.open(call);
    try (TracedScope scope = call.makeCurrent()) {
      call.start();
      method.accept(stream);
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    stream.returned();
  }

  /** The application's subscriber, whatever its library calls it. */
  private static final class Client implements Flow.Subscriber<Object> {
    private final MatrixLog log;
    private final boolean each;
    private @Nullable Consumer<Long> requesting;
    private @Nullable Runnable cancelling;

    Client(MatrixLog log, boolean each) {
      this.log = log;
      this.each = each;
    }

    void started(Runnable cancel) {
      log.consumerInvoked();
      cancelling = cancel;
    }

    private void started(Runnable cancel, Consumer<Long> request) {
      started(cancel);
      requesting = request;
      request.accept(each ? 1 : Long.MAX_VALUE);
    }

    void cancel() {
      if (cancelling != null) {
        cancelling.run();
      }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      started(subscription::cancel, subscription::request);
    }

    @Override
    public void onNext(Object element) {
      log.elementInvoked(element);
      if (each && requesting != null) {
        requesting.accept(1L);
      }
    }

    @Override
    public void onError(Throwable error) {
      log.consumerInvoked();
      log.error(error);
    }

    @Override
    public void onComplete() {
      log.consumerInvoked();
      log.complete();
    }

    /** This as what Reactor and RxJava use without an adapter of theirs. */
    CoreClient core() {
      return new CoreClient(this);
    }

    StreamObserver<Object> observer() {
      return new ObserverClient(this);
    }

    StreamObserver<Object> responses() {
      return new ResponseClient(this);
    }
  }

  private record CoreClient(Client client)
      implements CoreSubscriber<Object>, FlowableSubscriber<Object> {
    @Override
    public void onSubscribe(Subscription subscription) {
      client.started(subscription::cancel, subscription::request);
    }

    @Override
    public void onNext(Object element) {
      client.onNext(element);
    }

    @Override
    public void onError(Throwable error) {
      client.onError(error);
    }

    @Override
    public void onComplete() {
      client.onComplete();
    }
  }

  private record ObserverClient(Client client) implements StreamObserver<Object> {
    @Override
    public void onNext(Object element) {
      client.onNext(element);
    }

    @Override
    public void onError(Throwable error) {
      client.onError(error);
    }

    @Override
    public void onCompleted() {
      client.onComplete();
    }
  }

  private record ResponseClient(Client client) implements ClientResponseObserver<Object, Object> {
    @Override
    public void beforeStart(ClientCallStreamObserver<Object> requests) {
      client.started(() -> requests.cancel("cancelled", null));
    }

    @Override
    public void onNext(Object element) {
      client.onNext(element);
    }

    @Override
    public void onError(Throwable error) {
      client.onError(error);
    }

    @Override
    public void onCompleted() {
      client.onComplete();
    }
  }

  private static final class Requests extends ClientCallStreamObserver<Object> {
    private final MatrixTap tap;

    Requests(MatrixTap tap) {
      this.tap = tap;
    }

    @Override
    public void cancel(@Nullable String message, @Nullable Throwable cause) {
      tap.cancel();
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {}

    @Override
    public void request(int elements) {
      tap.request(elements);
    }

    @Override
    public void setMessageCompression(boolean enable) {}

    @Override
    public void disableAutoInboundFlowControl() {}

    @Override
    public void onNext(Object element) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onCompleted() {}
  }

  private static class Pushed extends MatrixShape {
    private final boolean each;
    private final Source source;

    Pushed(String name, boolean each, Source source) {
      super(name);
      this.each = each;
      this.source = source;
    }

    @Override
    Set<MatrixEnding> endings() {
      return EnumSet.allOf(MatrixEnding.class);
    }

    @Override
    Run open(MatrixEnding ending, MatrixLog log, @Nullable Calls calls) {
      MatrixTap tap = new MatrixTap(ending, log);
      Client client = new Client(log, each);
      source.connect(tap, client, calls);
      return new Run() {
        @Override
        public boolean step() {
          return tap.step();
        }

        @Override
        public void cancel() {
          client.cancel();
        }
      };
    }
  }

  private static final class Uncancellable extends Pushed {
    Uncancellable(String name, Source source) {
      super(name, false, source);
    }

    @Override
    Set<MatrixEnding> endings() {
      Set<MatrixEnding> endings = super.endings();
      endings.removeIf(ending -> ending.cancels > 0);
      return endings;
    }
  }
}
