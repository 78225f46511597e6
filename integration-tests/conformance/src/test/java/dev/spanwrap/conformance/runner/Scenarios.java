// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import dev.spanwrap.conformance.runner.Scenario.AgentScript;
import dev.spanwrap.conformance.runner.Scenario.GuardScript;
import dev.spanwrap.conformance.runner.Scenario.Guarding;
import dev.spanwrap.conformance.runner.Scenario.HookFault;
import dev.spanwrap.conformance.runner.Scenario.Manner;
import dev.spanwrap.conformance.runner.Scenario.ToolScript;
import dev.spanwrap.conformance.runner.Scenario.TurnScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes scenarios; the same one from the same seed. */
final class Scenarios {
  private static final List<String> WORDS = List.of("to", "Lisbon", "by", "night", "train", "olá");
  private static final List<String> NAMES = List.of("ada", "bob", "cyd");

  private final SplittableRandom random;
  private final List<AgentScript> helpers = new ArrayList<>();
  private int tools;

  private Scenarios(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Stream<Scenario> first(int count) {
    return LongStream.range(0, count).mapToObj(Scenarios::of);
  }

  static Scenario of(long seed) {
    return new Scenarios(seed).scenario(seed);
  }

  private Scenario scenario(long seed) {
    List<GuardScript> guards = new ArrayList<>();
    boolean cutOff = false;
    for (int count = random.nextInt(4); guards.size() < count; ) {
      Guarding guarding = guards.isEmpty() && chance(3) ? trips() : Guarding.PASSES;
      cutOff |= guarding == Guarding.TRIPS_WHILE_THE_MODEL_WORKS;
      boolean idle = cutOff && guarding == Guarding.PASSES && chance(2);
      guards.add(
          new GuardScript(
              "guard-" + guards.size(), idle ? Guarding.WORKS_UNTIL_STOPPED : guarding));
    }
    boolean trips = !guards.isEmpty() && guards.get(0).guarding() != Guarding.PASSES;
    int count = 1 + random.nextInt(NAMES.size());
    List<AgentScript> agents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      agents.add(agent(NAMES.get(i), i == 0 && cutOff, i == count - 1 && !trips && chance(5)));
    }
    boolean hooksAtOnce = chance(4);
    return new Scenario(
        seed,
        agents,
        List.copyOf(helpers),
        guards,
        Math.max(random.nextInt(3), trips ? 1 : 0),
        hooksAtOnce,
        trips || !chance(3) ? HookFault.NONE : fault(hooksAtOnce));
  }

  private Guarding trips() {
    return chance(2) ? Guarding.TRIPS_WHILE_THE_MODEL_WORKS : Guarding.TRIPS_AFTER_THE_MODEL;
  }

  /**
   * Of hooks that are called at once, it would be anybody's guess which of them still see a call.
   */
  private HookFault fault(boolean hooksAtOnce) {
    List<HookFault> faults =
        Stream.of(HookFault.values())
            .filter(fault -> !hooksAtOnce || !fault.isOfABracket())
            .toList();
    return faults.get(random.nextInt(faults.size()));
  }

  private AgentScript agent(String name, boolean hangs, boolean fails) {
    List<TurnScript> turns = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      boolean last = i == count - 1;
      turns.add(turn(hangs && i == 0, fails && last, last ? 0 : 1 + random.nextInt(3), true));
    }
    return new AgentScript(name, "model-of-" + name, turns, random.nextInt(3));
  }

  private AgentScript helper() {
    List<TurnScript> turns =
        List.of(turn(false, false, 1, false), turn(false, chance(5), 0, false));
    AgentScript helper =
        new AgentScript("helper-" + helpers.size(), "model-of-helper", turns, random.nextInt(2));
    helpers.add(helper);
    return helper;
  }

  private TurnScript turn(boolean hangs, boolean fails, int tools, boolean mayAsk) {
    List<String> words = new ArrayList<>();
    for (int count = random.nextInt(4); words.size() < count; ) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    Optional<Usage> usage =
        chance(5)
            ? Optional.empty()
            : Optional.of(new Usage(random.nextInt(100), random.nextInt(100)));
    List<ToolScript> called = new ArrayList<>();
    while (called.size() < tools) {
      called.add(tool(mayAsk));
    }
    return new TurnScript(
        words, usage, chance(3) ? 1 + random.nextInt(2) : 0, hangs, fails, called);
  }

  private ToolScript tool(boolean mayAsk) {
    String id = "call-" + tools++;
    Manner manner =
        switch (random.nextInt(6)) {
          case 0 -> Manner.FAILS;
          case 1 -> Manner.HANGS;
          case 2 -> mayAsk ? Manner.ASKS_AN_AGENT : Manner.ANSWERS;
          default -> Manner.ANSWERS;
        };
    String helper = manner == Manner.ASKS_AN_AGENT ? helper().name() : "";
    return new ToolScript(id, "tool-" + random.nextInt(3), manner, helper);
  }

  /** Says yes once in {@code times}. */
  private boolean chance(int times) {
    return random.nextInt(times) == 0;
  }
}
