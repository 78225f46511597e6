// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package zoo;

import com.fasterxml.jackson.annotation.*;
import dev.spanwrap.processor.content.Sample;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.*;

/** What throws, what contains itself. */
public class Failing {
  public record Throwing(String a, String b) {
    public String getSecret() {
      throw new IllegalStateException("SECRET");
    }

    public String getChecked() throws Exception {
      throw new Exception("SECRET");
    }

    public String getError() {
      throw new AssertionError("SECRET");
    }
  }

  public static class Cycle {
    public String name = "x";
    public Cycle self = this;
    public List<Object> list = new ArrayList<>(List.of(this));
  }

  public record Mutual(String name, List<Mutual> others) {}

  public record Lists(List<String> list) {}

  public record Values(Bad bad, int after) {}

  public record Bad(String text) {
    @JsonValue
    public String value() {
      throw new UnsupportedOperationException("SECRET");
    }
  }

  public record Loop(int x) {
    @JsonValue
    public Loop itself() {
      return this;
    }
  }

  @Sample(json = "{\"a\":\"a\",\"b\":\"b\",\"secret\":\"[failed: java.lang.IllegalStateException]\","
      + "\"checked\":\"[failed: java.lang.Exception]\",\"error\":\"[failed: java.lang.AssertionError]\"}")
  static Throwing throwing() {
    return new Throwing("a", "b");
  }

  @Sample(json = "{\"name\":\"x\",\"self\":\"[cycle]\",\"list\":[\"[cycle]\"]}")
  static Cycle cycle() {
    return new Cycle();
  }

  @Sample(json = "{\"name\":\"a\",\"others\":[{\"name\":\"b\",\"others\":[\"[cycle]\"]}]}")
  static Mutual mutual() {
    List<Mutual> ofB = new ArrayList<>();
    Mutual b = new Mutual("b", ofB);
    Mutual a = new Mutual("a", List.of(b));
    ofB.add(a);
    return a;
  }

  @Sample(json = "{\"list\":[\"a\",\"[failed: java.lang.IllegalStateException]\"]}")
  static Lists brokenList() {
    return new Lists(
        new AbstractList<>() {
          @Override
          public String get(int index) {
            if (index == 1) {
              throw new IllegalStateException("SECRET");
            }
            return "a";
          }

          @Override
          public int size() {
            return 3;
          }
        });
  }

  @Sample(json = "{\"bad\":\"[failed: java.lang.UnsupportedOperationException]\",\"after\":1}")
  static Values badValue() {
    return new Values(new Bad("x"), 1);
  }

  @Sample(json = "[\"[cycle]\"]")
  static List<Loop> loop() {
    return List.of(new Loop(1));
  }
}
