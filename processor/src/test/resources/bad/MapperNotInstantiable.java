package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Traced;

class Mappers {
  abstract static class Upper implements Mapper<String, String> {}

  interface Lower extends Mapper<String, String> {}

  class Inner implements Mapper<String, String> {
    @Override
    public String map(String value) {
      return value;
    }
  }

  static class Generic<T> implements Mapper<T, String> {
    @Override
    public String map(T value) {
      return value.toString();
    }
  }

  static class Prefixed implements Mapper<String, String> {
    private final String prefix;

    Prefixed(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String map(String value) {
      return prefix + value;
    }
  }

  private static class Hidden implements Mapper<String, String> {
    @Override
    public String map(String value) {
      return value;
    }
  }

  @Traced
  interface MapperNotInstantiable {
    // ERROR [MapperNotInstantiable] A mapper is a class with a public constructor without parameters, but Mappers.Upper is abstract. Change it, or use another.
    void upper(@Capture(value = "a", mapper = Upper.class) String text);

    // ERROR [MapperNotInstantiable] A mapper is a class with a public constructor without parameters, but Mappers.Lower is an interface. Change it, or use another.
    void lower(@Capture(value = "a", mapper = Lower.class) String text);

    // ERROR [MapperNotInstantiable] A mapper is a class with a public constructor without parameters, but Mappers.Inner is an inner class. Change it, or use another.
    void inner(@Capture(value = "a", mapper = Inner.class) String text);

    // ERROR [MapperNotInstantiable] A mapper is a class with a public constructor without parameters, but Mappers.Generic has type parameters. Change it, or use another.
    void generic(@Capture(value = "a", mapper = Generic.class) String text);

    // ERROR [MapperNotInstantiable] A mapper is a class with a public constructor without parameters, but Mappers.Prefixed has none. Change it, or use another.
    void prefixed(@Capture(value = "a", mapper = Prefixed.class) String text);

    // ERROR [MapperNotInstantiable] A mapper is a class with a public constructor without parameters, but Mappers.Hidden is not visible to TracedMappers_MapperNotInstantiable. Change it, or use another.
    void hidden(@Capture(value = "a", mapper = Hidden.class) String text);
  }
}
