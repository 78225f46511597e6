// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.reactivex.rxjava3.core.Observable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The shapes that the producer pushes through: all at once, and one by one. */
final class PushShapes {
  private PushShapes() {}

  static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (boolean each : new boolean[] {false, true}) {
      shapes.add(cold("Flow.Publisher", each, PushModel::flow, Flow.Publisher::subscribe));
      shapes.add(hot("Flow.Publisher, hot", each, PushModel::hotFlow, Flow.Publisher::subscribe));
      shapes.add(
          cold("Publisher", each, PushModel::publisher, (p, client) -> p.subscribe(client.core())));
      shapes.add(cold("Flux", each, PushModel::flux, (p, client) -> p.subscribe(client.core())));
      shapes.add(
          cold("Flowable", each, PushModel::flowable, (p, client) -> p.subscribe(client.core())));
      shapes.add(cold("Multi", each, PushModel::multi, Flow.Publisher::subscribe));
      shapes.add(
          hot("CompletionStage<Flow.Publisher>", each, PushModel::stageOfFlow, PushShapes::later));
    }
    shapes.add(cold("Observable", false, PushModel::observable, PushShapes::observe));
    return shapes;
  }

  private static void later(CompletionStage<Flow.Publisher<Token>> stage, Client client) {
    stage.thenAccept(publisher -> publisher.subscribe(client)).toCompletableFuture().join();
  }

  private static void observe(Observable<Token> observable, Client client) {
    observable.subscribe(client.rxObserver());
  }

  private static <P> Shape cold(
      String name,
      boolean each,
      BiFunction<PushModel, Prompt, @Nullable P> asking,
      BiConsumer<P, Client> subscribing) {
    return shape(name, each, true, asking, subscribing);
  }

  private static <P> Shape hot(
      String name,
      boolean each,
      BiFunction<PushModel, Prompt, @Nullable P> asking,
      BiConsumer<P, Client> subscribing) {
    return shape(name, each, false, asking, subscribing);
  }

  private static <P> Shape shape(
      String name,
      boolean each,
      boolean cold,
      BiFunction<PushModel, Prompt, @Nullable P> asking,
      BiConsumer<P, Client> subscribing) {
    return new PushedShape(name + (each ? ", one by one" : ""), each) {
      @Override
      boolean opensAtSubscribe() {
        return cold;
      }

      @Override
      @Nullable Runnable ask(Tap tap, Client client, Wrapping wrapping, Prompt prompt) {
        P stream = asking.apply(wrapping.wrap(new PushSource(tap)), prompt);
        return stream == null ? null : () -> subscribing.accept(stream, client);
      }
    };
  }
}
