// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.demo.model.Message;
import dev.spanwrap.demo.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ToolboxTest {

  private static final ToolCall FLIGHTS =
      new ToolCall("call_f", "search_flights", "{\"from\":\"A\",\"to\":\"B\",\"date\":\"C\"}");
  private static final ToolCall HOTELS = new ToolCall("call_h", "find_hotels", "{\"city\":\"B\"}");

  private static final Flight FLIGHT = new Flight("X 1", "08:00", "09:00", 10);
  private static final Hotel HOTEL = new Hotel("Inn", "Centre", 20);

  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  @AfterEach
  void closePool() {
    pool.shutdownNow();
  }

  @Test
  void answersInTheCallsOrder() {
    Toolbox tools =
        new Toolbox(
            (id, query) -> List.of(FLIGHT),
            (id, query) -> CompletableFuture.completedFuture(List.of(HOTEL)),
            pool);

    assertThat(tools.callAll(List.of(FLIGHTS, HOTELS)))
        .containsExactly(
            new Message.ToolResult(
                FLIGHTS,
                "[{\"number\":\"X 1\",\"departs\":\"08:00\",\"arrives\":\"09:00\",\"euros\":10}]"),
            new Message.ToolResult(
                HOTELS, "[{\"name\":\"Inn\",\"quarter\":\"Centre\",\"eurosPerNight\":20}]"));
  }

  @Test
  void callsAllAtOnce() {
    CountDownLatch bothRun = new CountDownLatch(2);
    Toolbox tools =
        new Toolbox(
            (id, query) -> {
              meet(bothRun);
              return List.of();
            },
            (id, query) ->
                CompletableFuture.supplyAsync(
                    () -> {
                      meet(bothRun);
                      return List.of();
                    },
                    pool),
            pool);

    assertThat(tools.callAll(List.of(HOTELS, FLIGHTS)))
        .extracting(Message.ToolResult::json)
        .containsExactly("[]", "[]");
  }

  @Test
  void asksATimetableThatIsNotReadyTwice() {
    List<String> ids = new ArrayList<>();
    FlightSearch flights =
        (id, query) -> {
          ids.add(id);
          if (ids.size() == 1) {
            throw new FlightsUnavailableException("not yet");
          }
          return List.of(FLIGHT);
        };

    assertThat(new Toolbox(flights, noHotels(), pool).callAll(List.of(FLIGHTS)))
        .singleElement()
        .extracting(Message.ToolResult::json)
        .asString()
        .contains("X 1");
    assertThat(ids).containsExactly("call_f", "call_f");
  }

  @Test
  void tellsTheModelWhatFailed() {
    Toolbox tools =
        new Toolbox(
            (id, query) -> {
              throw new FlightsUnavailableException("never");
            },
            (id, query) -> CompletableFuture.failedFuture(new IllegalStateException("full")),
            pool);

    assertThat(tools.callAll(List.of(FLIGHTS, HOTELS)))
        .extracting(Message.ToolResult::json)
        .containsExactly("{\"error\":\"never\"}", "{\"error\":\"full\"}");
  }

  @Test
  void tellsTheModelWhatItCalledWrong() {
    Toolbox tools = new Toolbox((id, query) -> List.of(), noHotels(), pool);

    assertThat(
            tools.callAll(
                List.of(
                    new ToolCall("1", "order_pizza", "{}"),
                    new ToolCall("2", "find_hotels", "Lisbon"))))
        .extracting(Message.ToolResult::json)
        .containsExactly(
            "{\"error\":\"There is no tool order_pizza.\"}",
            "{\"error\":\"These are no arguments: Lisbon\"}");
  }

  private static HotelSearch noHotels() {
    return (id, query) -> CompletableFuture.completedFuture(List.of());
  }

  private static void meet(CountDownLatch latch) {
    latch.countDown();
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
