// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** The table of the types that are called back with elements, and who watches them. */
final class CallbackKinds {
  static final String SUBSCRIBER = "java.util.concurrent.Flow.Subscriber";
  private static final String REACTIVE_SUBSCRIBER = "org.reactivestreams.Subscriber";
  static final String OBSERVER = "io.grpc.stub.StreamObserver";

  private static final Map<String, String> ADAPTERS =
      Map.of(
          SUBSCRIBER,
          "SubscriberTracing",
          REACTIVE_SUBSCRIBER,
          "ReactiveStreamsTracing",
          OBSERVER,
          "ObserverTracing",
          "io.grpc.stub.CallStreamObserver",
          "ObserverTracing",
          "io.grpc.stub.ClientCallStreamObserver",
          "ObserverTracing",
          "io.grpc.stub.ClientResponseObserver",
          "ObserverTracing",
          "io.grpc.stub.ServerCallStreamObserver",
          "ObserverTracing");

  private CallbackKinds() {}

  /** Who watches exactly this type. */
  static Optional<ClassName> adapter(TypeMirror type) {
    return ADAPTERS.entrySet().stream()
        .filter(kind -> Javac.isExactly(type, kind.getKey()))
        .findFirst()
        .map(kind -> ClassName.get("dev.spanwrap.runtime", kind.getValue()));
  }

  /** The type argument that says what a type, or one above it, is called back with. */
  static Optional<TypeMirror> element(TypeMirror type, Javac javac) {
    for (String kind : new String[] {SUBSCRIBER, REACTIVE_SUBSCRIBER, OBSERVER}) {
      if (javac.isSubtypeOf(type, kind)) {
        return javac.asSuper(type, kind).map(new TypeArguments(javac)::only);
      }
    }
    return Optional.empty();
  }
}
