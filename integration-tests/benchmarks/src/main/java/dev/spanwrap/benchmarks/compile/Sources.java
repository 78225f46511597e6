// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;

/** Like work for each processor: a type of five members. */
enum Sources {
  SPANWRAP(
      """
      package work;
      @dev.spanwrap.annotations.Traced(dev.spanwrap.annotations.Role.MODEL)
      @dev.spanwrap.annotations.Capture(value = "gen_ai.provider.name", constant = "local")
      public interface Type%1$d {
        String one(@dev.spanwrap.annotations.Capture("gen_ai.request.model") String model, int i);
        int two(@dev.spanwrap.annotations.Capture("app.limit") int limit);
        void three(String text) throws java.io.IOException;
        java.util.List<String> four(java.util.List<String> texts);
        java.util.concurrent.CompletableFuture<String> five(String text);
      }
      """),
  DAGGER(
      """
      package work;
      public class Type%1$d {
        public static class One { @javax.inject.Inject One() {} }
        @javax.inject.Inject One one;
        @javax.inject.Inject Type%1$d(One a, One b, One c, One d, One e) {}
        @javax.inject.Inject void set(One given) {}
      }
      """),
  MAPSTRUCT(
      """
      package work;
      @org.mapstruct.Mapper
      public interface Type%1$d {
        record From(String one, int two, long three, boolean four, double five) {}
        record To(String one, int two, long three, boolean four, double five) {}
        To one(From from);
        From two(To to);
        java.util.List<To> three(java.util.List<From> from);
        java.util.List<From> four(java.util.List<To> to);
        java.util.Set<To> five(java.util.Set<From> from);
      }
      """),
  AUTO_VALUE(
      """
      package work;
      @com.google.auto.value.AutoValue
      public abstract class Type%1$d {
        abstract String one();
        abstract int two();
        abstract long three();
        abstract boolean four();
        abstract double five();
      }
      """),
  IMMUTABLES(
      """
      package work;
      @org.immutables.value.Value.Immutable
      public interface Type%1$d {
        String one();
        int two();
        long three();
        boolean four();
        double five();
      }
      """);

  private final String template;

  Sources(String template) {
    this.template = template;
  }

  /** Returns so many types. */
  List<Source> of(int count) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(new Source("work.Type" + i, template.formatted(i)));
    }
    return sources;
  }
}
