// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import static dev.spanwrap.processor.read.StreamKind.Opening.CALL;
import static dev.spanwrap.processor.read.StreamKind.Opening.PASS;
import static dev.spanwrap.processor.read.StreamKind.Opening.SUBSCRIBE;
import static dev.spanwrap.processor.read.StreamKind.Yield.MANY;
import static dev.spanwrap.processor.read.StreamKind.Yield.ONE;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.processor.read.StreamKind.Opening;
import dev.spanwrap.processor.read.StreamKind.Yield;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** The table of the types that deliver over time. */
final class StreamKinds {
  static final String STAGE = "java.util.concurrent.CompletionStage";
  static final String FUTURE = "java.util.concurrent.CompletableFuture";
  static final ClassName FUTURE_TRACING = adapter("FutureTracing");

  private static final String REACTIVE_STREAMS = "org.reactivestreams:reactive-streams";
  private static final String REACTOR = "io.projectreactor:reactor-core";
  private static final String RXJAVA = "io.reactivex.rxjava3:rxjava";
  private static final String MUTINY = "io.smallrye.reactive:mutiny";

  static final List<StreamKind> ALL =
      List.of(
          jdk(STAGE, "FutureTracing", CALL, ONE),
          jdk(FUTURE, "FutureTracing", CALL, ONE),
          jdk("java.util.ListIterator", "ListIteratorTracing", CALL, MANY),
          jdk("java.util.Iterator", "IteratorTracing", CALL, MANY),
          jdk("java.util.Spliterator", "SpliteratorTracing", CALL, MANY),
          jdk("java.util.stream.Stream", "StreamTracing", CALL, MANY),
          primitive("java.util.stream.IntStream", "java.lang.Integer"),
          primitive("java.util.stream.LongStream", "java.lang.Long"),
          primitive("java.util.stream.DoubleStream", "java.lang.Double"),
          jdk("java.util.concurrent.Flow.Publisher", "PublisherTracing", SUBSCRIBE, MANY),
          library("reactor.core.publisher.Flux", "ReactorTracing", MANY, REACTOR),
          library("reactor.core.publisher.Mono", "ReactorTracing", ONE, REACTOR),
          library("io.reactivex.rxjava3.core.Flowable", "RxJavaTracing", MANY, RXJAVA),
          library("io.reactivex.rxjava3.core.Observable", "RxJavaTracing", MANY, RXJAVA),
          library("io.reactivex.rxjava3.core.Single", "RxJavaTracing", ONE, RXJAVA),
          library("io.reactivex.rxjava3.core.Maybe", "RxJavaTracing", ONE, RXJAVA),
          new StreamKind(
              "io.reactivex.rxjava3.core.Completable",
              adapter("RxJavaTracing"),
              "trace",
              SUBSCRIBE,
              ONE,
              Optional.of("java.lang.Void"),
              Optional.of(RXJAVA)),
          library("io.smallrye.mutiny.Multi", "MutinyTracing", MANY, MUTINY),
          library("io.smallrye.mutiny.Uni", "MutinyTracing", ONE, MUTINY),
          library(
              "org.reactivestreams.Publisher", "ReactiveStreamsTracing", MANY, REACTIVE_STREAMS),
          jdk("java.lang.Iterable", "IterableTracing", PASS, MANY));

  /** What is an {@code Iterable} and yet is complete when it is returned. */
  private static final Set<String> COMPLETE =
      Set.of("java.util.Collection", "java.util.Map", "java.nio.file.Path");

  private StreamKinds() {}

  /** The kind of which a type is exactly one. */
  static Optional<StreamKind> exactly(TypeMirror type) {
    return ALL.stream().filter(kind -> Javac.isExactly(type, kind.type())).findFirst();
  }

  /** The first kind in the table of which a type is a subtype. */
  static Optional<StreamKind> above(TypeMirror type, Javac javac) {
    if (COMPLETE.stream().anyMatch(complete -> javac.isSubtypeOf(type, complete))) {
      return Optional.empty();
    }
    return ALL.stream().filter(kind -> javac.isSubtypeOf(type, kind.type())).findFirst();
  }

  private static StreamKind jdk(String type, String adapter, Opening opening, Yield yield) {
    return new StreamKind(
        type, adapter(adapter), "trace", opening, yield, Optional.empty(), Optional.empty());
  }

  private static StreamKind primitive(String type, String element) {
    return new StreamKind(
        type,
        adapter("StreamTracing"),
        "trace",
        CALL,
        MANY,
        Optional.of(element),
        Optional.empty());
  }

  private static StreamKind library(String type, String adapter, Yield yield, String coordinates) {
    return new StreamKind(
        type,
        adapter(adapter),
        "trace",
        SUBSCRIBE,
        yield,
        Optional.empty(),
        Optional.of(coordinates));
  }

  private static ClassName adapter(String simpleName) {
    return ClassName.get("dev.spanwrap.runtime", simpleName);
  }
}
