// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

import dev.spanwrap.demo.model.Message;
import dev.spanwrap.demo.model.ToolCall;
import dev.spanwrap.demo.model.ToolDefinition;
import dev.spanwrap.demo.model.ToolDefinition.Parameter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Calls the tools that a model asks for, all at once; what blocks runs on the pool. */
public final class Toolbox {

  private final FlightSearch flights;
  private final HotelSearch hotels;
  private final Executor pool;

  public Toolbox(FlightSearch flights, HotelSearch hotels, Executor pool) {
    this.flights = flights;
    this.hotels = hotels;
    this.pool = pool;
  }

  /** What a model is told about the tools. */
  public List<ToolDefinition> definitions() {
    return List.of(
        new ToolDefinition(
            HotelSearch.NAME,
            "Finds hotels with a free room",
            List.of(
                new Parameter("city", "The city's English name"),
                new Parameter("arrival", "The first night, as yyyy-mm-dd"),
                new Parameter("departure", "The day of departure, as yyyy-mm-dd"))),
        new ToolDefinition(
            FlightSearch.NAME,
            "Finds the flights of a day",
            List.of(
                new Parameter("from", "The city of departure"),
                new Parameter("to", "The city of arrival"),
                new Parameter("date", "The day, as yyyy-mm-dd"))));
  }

  /**
   * The calls' results in the calls' order. A tool that fails answers with its error: the model
   * sees to it.
   */
  public List<Message.ToolResult> callAll(List<ToolCall> calls) {
    List<CompletableFuture<Message.ToolResult>> running = calls.stream().map(this::start).toList();
    return running.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Message.ToolResult> start(ToolCall call) {
    return found(call)
        .thenApply(ToolJson::write)
        .exceptionally(ToolJson::error)
        .thenApply(json -> new Message.ToolResult(call, json));
  }

  private CompletableFuture<? extends List<?>> found(ToolCall call) {
    try {
      return switch (call.name()) {
        case HotelSearch.NAME ->
            hotels.find(call.id(), ToolJson.read(call.arguments(), HotelQuery.class));
        case FlightSearch.NAME -> {
          FlightQuery query = ToolJson.read(call.arguments(), FlightQuery.class);
          yield CompletableFuture.supplyAsync(() -> searchTwice(call.id(), query), pool);
        }
        default -> throw new IllegalArgumentException("There is no tool " + call.name() + ".");
      };
    } catch (RuntimeException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  private List<Flight> searchTwice(String callId, FlightQuery query) {
    try {
      return flights.search(callId, query);
    } catch (FlightsUnavailableException firstTime) {
      return flights.search(callId, query);
    }
  }
}
