// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Parameters that are called like anything that the generator writes. */
@Traced
@Capture(value = "length", from = "call.length")
public interface OverlappingNames {

  String plain(
      String call,
      String scope,
      String delegate,
      String tracing,
      String result,
      String error,
      String opened,
      String traced,
      String element,
      String values);

  @Capture(value = "types", from = "Objects.length")
  CompletableFuture<String> future(
      String call,
      String String,
      String Scope,
      String TracedCall,
      String TracedScope,
      String Operation,
      String Override,
      String Objects,
      String FutureTracing,
      String TracedOverlappingNames,
      String Mappers,
      String Throwable,
      String dev,
      String java,
      String zoo);

  @Streamed
  @Capture(value = "element", from = "element.length")
  Iterator<String> iterator(String call, String IteratorTracing, String result);

  @Streamed
  Flow.Publisher<String> publisher(
      String call, String opened, String DeferredCall, String PublisherTracing, String error);

  void tracedDelegate(String call);

  void wrap(String call);

  void begin(String call);

  void plainCallLength(String call);

  void capturePlainResult(String call);

  String toString(String call);
}
