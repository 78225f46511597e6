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

/** {@code @JsonInclude}. */
public class Inclusion {
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NonNull(String a, String b, int c, Optional<String> d) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record NonAbsent(
      String a, Optional<String> b, OptionalInt c, AtomicReference<String> d, String e) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record NonEmpty(
      String a,
      List<String> b,
      Map<String, String> c,
      int[] d,
      Optional<String> e,
      int f,
      Object[] g,
      StringBuilder h,
      UUID i,
      Boolean j,
      Object k,
      Code l,
      URI m,
      byte[] n) {}

  public record Code(@JsonValue String text) {}

  public record OfProperty(
      @JsonInclude(JsonInclude.Include.NON_NULL) String a,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String b,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> c,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int d,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) String e,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) List<String> f,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) Double g,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean h,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) char i,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) Date j,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) byte k,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) long l,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) float m,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) short n,
      @JsonInclude(JsonInclude.Include.ALWAYS) String o) {}

  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public static class Defaults {
    public int a = 5;
    public String b = "b";
    public String c;
    public List<String> d = new ArrayList<>(List.of("x"));
    public int[] e = {1, 2};
    public String f = "f";
  }

  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record DefaultRecord(int a, String b, String c) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Override(
      String a, @JsonInclude(JsonInclude.Include.ALWAYS) String b) {}

  public record Content(
      @JsonInclude(content = JsonInclude.Include.NON_NULL) Map<String, String> a,
      @JsonInclude(content = JsonInclude.Include.NON_EMPTY) Map<String, String> b,
      @JsonInclude(
              value = JsonInclude.Include.NON_EMPTY,
              content = JsonInclude.Include.NON_NULL)
          Map<String, String> c,
      @JsonInclude(content = JsonInclude.Include.NON_DEFAULT) Map<String, Integer> d,
      @JsonInclude(content = JsonInclude.Include.NON_ABSENT) Map<String, Optional<String>> e) {}

  static <V> Map<String, V> map(V a, V b) {
    Map<String, V> map = new LinkedHashMap<>();
    map.put("a", a);
    map.put("b", b);
    return map;
  }

  @Sample
  static NonNull nonNull() {
    return new NonNull(null, "b", 0, Optional.empty());
  }

  @Sample
  static NonNull nonNullOptional() {
    return new NonNull("a", "b", 0, null);
  }

  @Sample
  static NonAbsent nonAbsent() {
    return new NonAbsent(null, Optional.empty(), OptionalInt.empty(), new AtomicReference<>(), "");
  }

  @Sample
  static NonAbsent present() {
    return new NonAbsent(
        "a", Optional.of("b"), OptionalInt.of(0), new AtomicReference<>("d"), null);
  }

  @Sample
  static NonEmpty empty() {
    return new NonEmpty(
        "", List.of(), Map.of(), new int[0], Optional.empty(), 0, new Object[0],
        new StringBuilder(), new UUID(0, 0), false, "", new Code(""), URI.create(""), new byte[0]);
  }

  @Sample(json = "{\"a\":\"a\",\"b\":[\"\"],\"c\":{\"\":\"\"},\"d\":[0],\"e\":\"\",\"f\":1,\"g\":[null],"
      + "\"h\":\"h\",\"i\":\"00000000-0000-0000-0000-000000000001\",\"j\":true,\"k\":\"k\",\"l\":\"l\","
      + "\"m\":\"m\",\"n\":\"[binary: 1 bytes]\"}")
  static NonEmpty full() {
    return new NonEmpty(
        "a", List.of(""), Map.of("", ""), new int[1], Optional.of(""), 1, new Object[1],
        new StringBuilder("h"), new UUID(0, 1), true, "k", new Code("l"), URI.create("m"),
        new byte[1]);
  }

  @Sample
  static NonEmpty nulls() {
    return new NonEmpty(
        null, null, null, null, null, 0, null, null, null, null, null, new Code(null), null, null);
  }

  @Sample
  static OfProperty ofPropertyLeftOut() {
    return new OfProperty(
        null, "", Optional.empty(), 0, "", List.of(), 0d, false, '\0', new Date(0), (byte) 0, 0L,
        0f, (short) 0, null);
  }

  @Sample
  static OfProperty ofPropertyLeftIn() {
    return new OfProperty(
        "", " ", Optional.of(""), 1, "e", List.of("f"), -0d, true, 'i', new Date(1), (byte) 1, 1L,
        1f, (short) 1, "o");
  }

  @Sample
  static Defaults defaults() {
    return new Defaults();
  }

  @Sample(otherwiseInJackson3 = "a null that is no default is left out")
  static Defaults notDefaults() {
    Defaults defaults = new Defaults();
    defaults.a = 6;
    defaults.b = null;
    defaults.c = "";
    defaults.d = List.of();
    defaults.e = new int[] {1};
    return defaults;
  }

  @Sample
  static DefaultRecord defaultRecord() {
    return new DefaultRecord(0, null, "");
  }

  @Sample
  static Override override() {
    return new Override(null, null);
  }

  @Sample
  static Content content() {
    return new Content(
        map(null, "x"), map("", "x"), map(null, null), map(0, 1),
        map(Optional.empty(), Optional.of("x")));
  }
}
