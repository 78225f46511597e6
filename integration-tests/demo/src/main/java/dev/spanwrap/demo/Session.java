// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import dev.spanwrap.demo.agents.TravelDesk;
import dev.spanwrap.demo.agents.Trip;
import dev.spanwrap.demo.openai.Access;
import dev.spanwrap.demo.server.RecordingServer;
import dev.spanwrap.demo.server.Scenario;
import dev.spanwrap.demo.trace.Palette;
import dev.spanwrap.demo.trace.SpanCollector;
import dev.spanwrap.demo.trace.Telemetry;
import dev.spanwrap.demo.trace.TreePrinter;
import dev.spanwrap.runtime.Conversation;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** One run of the command: a letter or a message on what went wrong, then the trace of it. */
final class Session {

  private static final Trip TRIP = new Trip("Berlin", "Lisbon", "2026-05-08", "2026-05-10");

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final Palette palette;

  Session(Map<String, String> environment, PrintStream out, PrintStream err, Palette palette) {
    this.environment = environment;
    this.out = out;
    this.err = err;
    this.palette = palette;
  }

  /** Runs, and leaves the spans with the collector. */
  ExitCode run(List<String> arguments, SpanCollector collector) {
    if (arguments.contains("--help")) {
      out.print(Help.text());
      return ExitCode.DONE;
    }
    ExitCode exit = attempt(arguments, collector);
    out.print(new TreePrinter(palette).print(collector.ended()));
    return exit;
  }

  private ExitCode attempt(List<String> arguments, SpanCollector collector) {
    Transcript transcript = new Transcript(out);
    try {
      Settings settings = Settings.read(arguments, environment);
      try (Telemetry telemetry = telemetry(collector)) {
        serve(settings, Tracing.create(telemetry.openTelemetry()), transcript);
      }
      return ExitCode.DONE;
    } catch (IOException | RuntimeException failure) {
      transcript.breakOff();
      ExitCode exit = ExitCode.of(failure);
      err.println("demo: " + exit.explain(failure));
      return exit;
    }
  }

  private Telemetry telemetry(SpanCollector collector) {
    try {
      return Telemetry.create(environment, collector);
    } catch (ConfigurationException wrong) {
      throw new UsageException("OpenTelemetry: " + wrong.getMessage(), wrong);
    }
  }

  private static void serve(Settings settings, Tracing tracing, Transcript transcript)
      throws IOException {
    if (settings.server().isPresent()) {
      Settings.Remote remote = settings.server().get();
      Access access = new Access(remote.baseUrl(), remote.apiKey(), settings.timeout());
      arrange(settings, access, tracing, transcript);
      return;
    }
    Scenario scenario = Scenario.named(settings.scenario());
    try (RecordingServer server = RecordingServer.start(settings.port(), scenario)) {
      Access access = new Access(server.baseUrl(), "no-key-needed", settings.timeout());
      arrange(settings, access, tracing, transcript);
    }
  }

  @SuppressWarnings("try") // The scope is there to be closed.
  private static void arrange(
      Settings settings, Access access, Tracing tracing, Transcript transcript) {
    transcript.opening(TRIP, access);
    try (Pool pool = new Pool();
        Scope conversation = Conversation.of("weekend-in-lisbon").makeCurrent()) {
      TravelDesk desk = Assembly.travelDesk(settings, access, pool.executor(), tracing);
      transcript.letter(desk.arrange(TRIP, transcript::step));
    }
  }
}
