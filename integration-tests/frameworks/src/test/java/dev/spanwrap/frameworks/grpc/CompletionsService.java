// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The service and its asynchronous stub, as the generator of gRPC would write them. */
final class CompletionsService {
  private static final MethodDescriptor<String, String> COMPLETE =
      method("Complete", MethodType.UNARY);
  private static final MethodDescriptor<String, String> STREAM =
      method("Stream", MethodType.SERVER_STREAMING);
  private static final MethodDescriptor<String, String> CONVERSE =
      method("Converse", MethodType.BIDI_STREAMING);

  private CompletionsService() {}

  /** A server side that answers in words; the prompt {@code fail} fails after the first. */
  static ServerServiceDefinition definition() {
    return ServerServiceDefinition.builder("Completions")
        .addMethod(COMPLETE, ServerCalls.asyncUnaryCall(CompletionsService::answer))
        .addMethod(STREAM, ServerCalls.asyncServerStreamingCall(CompletionsService::answerInWords))
        .addMethod(CONVERSE, ServerCalls.asyncBidiStreamingCall(CompletionsService::echo))
        .build();
  }

  static Completions stub(Channel channel) {
    return new Completions() {
      @Override
      public void complete(Prompt prompt, StreamObserver<String> reply) {
        ClientCalls.asyncUnaryCall(
            channel.newCall(COMPLETE, CallOptions.DEFAULT), prompt.text(), reply);
      }

      @Override
      public void stream(Prompt prompt, StreamObserver<String> pieces) {
        ClientCalls.asyncServerStreamingCall(
            channel.newCall(STREAM, CallOptions.DEFAULT), prompt.text(), pieces);
      }

      @Override
      public StreamObserver<String> converse(StreamObserver<String> replies) {
        return ClientCalls.asyncBidiStreamingCall(
            channel.newCall(CONVERSE, CallOptions.DEFAULT), replies);
      }
    };
  }

  private static void answer(String prompt, StreamObserver<String> reply) {
    reply.onNext("reply to " + prompt);
    reply.onCompleted();
  }

  private static void answerInWords(String prompt, StreamObserver<String> pieces) {
    pieces.onNext("first");
    if (prompt.equals("fail")) {
      pieces.onError(Status.UNAVAILABLE.asRuntimeException());
    } else {
      pieces.onNext("second");
      pieces.onCompleted();
    }
  }

  private static StreamObserver<String> echo(StreamObserver<String> replies) {
    return new StreamObserver<>() {
      @Override
      public void onNext(String prompt) {
        replies.onNext(prompt);
      }

      @Override
      public void onError(Throwable error) {
        // The client cancelled; there is nobody to answer.
      }

      @Override
      public void onCompleted() {
        replies.onCompleted();
      }
    };
  }

  private static MethodDescriptor<String, String> method(String name, MethodType type) {
    return MethodDescriptor.<String, String>newBuilder()
        .setType(type)
        .setFullMethodName("Completions/" + name)
        .setRequestMarshaller(new Text())
        .setResponseMarshaller(new Text())
        .build();
  }

  private static final class Text implements MethodDescriptor.Marshaller<String> {
    @Override
    public InputStream stream(String value) {
      return new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String parse(InputStream stream) {
      try {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
