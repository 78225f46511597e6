// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import dev.spanwrap.demo.agents.LetterWriter;
import dev.spanwrap.demo.agents.Planner;
import dev.spanwrap.demo.agents.ToolUsingPlanner;
import dev.spanwrap.demo.agents.TracedPlanner;
import dev.spanwrap.demo.agents.TracedTravelDesk;
import dev.spanwrap.demo.agents.TracedWriter;
import dev.spanwrap.demo.agents.TravelDesk;
import dev.spanwrap.demo.agents.TwoAgentDesk;
import dev.spanwrap.demo.agents.Writer;
import dev.spanwrap.demo.booking.BookingLine;
import dev.spanwrap.demo.booking.Telephone;
import dev.spanwrap.demo.booking.TracedBookingLine;
import dev.spanwrap.demo.model.ChatModel;
import dev.spanwrap.demo.model.PriceTags;
import dev.spanwrap.demo.model.TracedChatModel;
import dev.spanwrap.demo.openai.Access;
import dev.spanwrap.demo.openai.LangChainChatModel;
import dev.spanwrap.demo.tools.FlightSearch;
import dev.spanwrap.demo.tools.HotelDirectory;
import dev.spanwrap.demo.tools.HotelSearch;
import dev.spanwrap.demo.tools.Timetable;
import dev.spanwrap.demo.tools.Toolbox;
import dev.spanwrap.demo.tools.TracedFlightSearch;
import dev.spanwrap.demo.tools.TracedHotelSearch;
import dev.spanwrap.runtime.Tracing;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Puts the application together. Each part is wrapped here, and nowhere else is tracing spoken of.
 */
final class Assembly {

  /**
   * Between two words a model may be silent for longer than before the first: it may be thinking.
   */
  private static final int PATIENCE = 3;

  private Assembly() {}

  static TravelDesk travelDesk(Settings settings, Access access, Executor pool, Tracing tracing) {
    Duration patience = settings.timeout().multipliedBy(PATIENCE);

    ChatModel model =
        TracedChatModel.wrap(new LangChainChatModel(access), new PriceTags(), tracing);
    FlightSearch flights = TracedFlightSearch.wrap(new Timetable(), tracing);
    HotelSearch hotels = TracedHotelSearch.wrap(new HotelDirectory(pool), tracing);
    Toolbox tools = new Toolbox(flights, hotels, pool);

    Planner planner =
        TracedPlanner.wrap(
            new ToolUsingPlanner(model, settings.plannerModel(), tools, patience), tracing);
    Writer writer = TracedWriter.wrap(new LetterWriter(model, settings.writerModel()), tracing);
    Supplier<BookingLine> lines = () -> TracedBookingLine.wrap(new Telephone(), tracing);
    return TracedTravelDesk.wrap(new TwoAgentDesk(planner, writer, lines), tracing);
  }
}
