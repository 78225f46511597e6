// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.processor.problem.CompilationProblems;
import dev.spanwrap.processor.problem.Problem;
import dev.spanwrap.processor.problem.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out whether what watches a stream can be called, with the libraries that it needs. */
final class AdapterPresence {
  private static final String RUNTIME = "dev.spanwrap.runtime";

  private static final Needed REACTIVE_STREAMS =
      new Needed("org.reactivestreams.Publisher", "org.reactivestreams:reactive-streams");

  /** What each adapter of the runtime needs besides the type that it watches. */
  private static final Map<String, List<Needed>> NEEDED =
      Map.of(
          "ObserverTracing",
          List.of(
              new Needed("io.grpc.stub.StreamObserver", "io.grpc:grpc-stub"),
              new Needed("io.grpc.Context", "io.grpc:grpc-api")),
          "ReactiveStreamsTracing",
          List.of(REACTIVE_STREAMS),
          "ReactorTracing",
          List.of(
              new Needed("reactor.core.publisher.Flux", "io.projectreactor:reactor-core"),
              REACTIVE_STREAMS),
          "RxJavaTracing",
          List.of(
              new Needed("io.reactivex.rxjava3.core.Flowable", "io.reactivex.rxjava3:rxjava"),
              REACTIVE_STREAMS),
          "MutinyTracing",
          List.of(new Needed("io.smallrye.mutiny.Multi", "io.smallrye.reactive:mutiny")));

  private final Javac javac;

  AdapterPresence(Javac javac) {
    this.javac = javac;
  }

  private record Needed(String type, String coordinates) {}

  /**
   * What is missing for an adapter; nothing is if it is generated, or if all of the runtime is.
   *
   * @param use what needs it, {@code "chat returns Flux<String>"}
   */
  List<Problem> missing(ClassName adapter, String use, Site site) {
    if (!adapter.packageName().equals(RUNTIME) || !isPresent(RUNTIME + ".Tracing")) {
      return List.of();
    }
    if (!isPresent(adapter.canonicalName())) {
      return List.of(CompilationProblems.missingAdapter(site, use, adapter.simpleName()));
    }
    return Optional.ofNullable(NEEDED.get(adapter.simpleName())).orElse(List.of()).stream()
        .filter(needed -> !isPresent(needed.type()))
        .map(
            needed ->
                CompilationProblems.missingLibrary(
                    site, use, adapter.simpleName(), needed.type(), needed.coordinates()))
        .toList();
  }

  private boolean isPresent(String type) {
    return javac.elements().getTypeElement(type) != null;
  }
}
