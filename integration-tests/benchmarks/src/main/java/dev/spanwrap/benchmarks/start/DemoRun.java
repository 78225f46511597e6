// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.start;

import dev.spanwrap.demo.agents.LetterWriter;
import dev.spanwrap.demo.agents.Planner;
import dev.spanwrap.demo.agents.ToolUsingPlanner;
import dev.spanwrap.demo.agents.TracedPlanner;
import dev.spanwrap.demo.agents.TracedTravelDesk;
import dev.spanwrap.demo.agents.TracedWriter;
import dev.spanwrap.demo.agents.TravelDesk;
import dev.spanwrap.demo.agents.Trip;
import dev.spanwrap.demo.agents.TwoAgentDesk;
import dev.spanwrap.demo.agents.Writer;
import dev.spanwrap.demo.booking.Telephone;
import dev.spanwrap.demo.booking.TracedBookingLine;
import dev.spanwrap.demo.model.ChatModel;
import dev.spanwrap.demo.model.PriceTags;
import dev.spanwrap.demo.model.TracedChatModel;
import dev.spanwrap.demo.openai.Access;
import dev.spanwrap.demo.openai.LangChainChatModel;
import dev.spanwrap.demo.server.RecordingServer;
import dev.spanwrap.demo.server.Scenario;
import dev.spanwrap.demo.tools.FlightSearch;
import dev.spanwrap.demo.tools.HotelDirectory;
import dev.spanwrap.demo.tools.HotelSearch;
import dev.spanwrap.demo.tools.Timetable;
import dev.spanwrap.demo.tools.Toolbox;
import dev.spanwrap.demo.tools.TracedFlightSearch;
import dev.spanwrap.demo.tools.TracedHotelSearch;
import dev.spanwrap.demo.trace.SpanCollector;
import dev.spanwrap.demo.trace.Telemetry;
import dev.spanwrap.runtime.Tracing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The demo's application, started once: {@code DemoRun <wrapped> <trip>}. Prints how many classes
 * were loaded and how many spans ended.
 */
final class DemoRun {
  private static final Trip TRIP = new Trip("Berlin", "Lisbon", "2026-05-08", "2026-05-10");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private DemoRun() {}

  /** With wrappers if {@code arguments[0]} is true; and arranges a trip if the other is. */
  public static void main(String[] arguments) throws IOException {
    SpanCollector spans = new SpanCollector();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (RecordingServer server = RecordingServer.start(0, Scenario.named("trip"));
        Telemetry telemetry = Telemetry.create(Map.of(), spans)) {
      Access access = new Access(server.baseUrl(), "no-key-needed", PATIENCE);
      TravelDesk desk =
          Boolean.parseBoolean(arguments[0])
              ? wrapped(access, threads, Tracing.create(telemetry.openTelemetry()))
              : bare(access, threads);
      if (Boolean.parseBoolean(arguments[1])) {
        desk.arrange(TRIP, step -> {});
      }
    } finally {
      threads.shutdownNow();
    }
    System.out.println(
        ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount()
            + " "
            + spans.ended().size());
  }

  private static TravelDesk bare(Access access, ExecutorService threads) {
    ChatModel model = new LangChainChatModel(access);
    Toolbox tools = new Toolbox(new Timetable(), new HotelDirectory(threads), threads);
    return new TwoAgentDesk(
        new ToolUsingPlanner(model, "gpt-4.1-mini", tools, PATIENCE),
        new LetterWriter(model, "gpt-4.1"),
        Telephone::new);
  }

  private static TravelDesk wrapped(Access access, ExecutorService threads, Tracing tracing) {
    ChatModel model =
        TracedChatModel.wrap(new LangChainChatModel(access), new PriceTags(), tracing);
    FlightSearch flights = TracedFlightSearch.wrap(new Timetable(), tracing);
    HotelSearch hotels = TracedHotelSearch.wrap(new HotelDirectory(threads), tracing);
    Toolbox tools = new Toolbox(flights, hotels, threads);
    Planner planner =
        TracedPlanner.wrap(new ToolUsingPlanner(model, "gpt-4.1-mini", tools, PATIENCE), tracing);
    Writer writer = TracedWriter.wrap(new LetterWriter(model, "gpt-4.1"), tracing);
    return TracedTravelDesk.wrap(
        new TwoAgentDesk(planner, writer, () -> TracedBookingLine.wrap(new Telephone(), tracing)),
        tracing);
  }
}
