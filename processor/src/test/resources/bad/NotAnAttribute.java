package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Traced;
import java.util.Map;

@Traced
interface NotAnAttribute {
  record Money(long cents) {}

  class ToMoney implements Mapper<String, Money> {
    @Override
    public Money map(String text) {
      return new Money(text.length());
    }
  }

  // ERROR [NotAnAttribute] An attribute is text, a boolean, a number, a time or many of these, but {amount} is NotAnAttribute.Money. Continue the path to such a value, add content = true, or a mapper.
  @Traced(name = "pay {amount}")
  // ERROR [NotAnAttribute] An attribute is text, a boolean, a number, a time or many of these, but the value is NotAnAttribute.Money. Continue the path to such a value, add content = true, or a mapper.
  void pay(@Capture("amount") Money amount);

  // ERROR [NotAnAttribute] An attribute is text, a boolean, a number, a time or many of these, but the value is Map<String, String>. Continue the path to such a value, add content = true, or a mapper.
  void options(@Capture("options") Map<String, String> options);

  // ERROR [NotAnAttribute] An attribute is text, a boolean, a number, a time or many of these, but the value is Object. Continue the path to such a value, add content = true, or a mapper.
  <T> void any(@Capture("any") T any);

  // ERROR [NotAnAttribute] An attribute is text, a boolean, a number, a time or many of these, but what the mapper returns is NotAnAttribute.Money. Continue the path to such a value, add content = true, or a mapper.
  void parse(@Capture(value = "money", mapper = ToMoney.class) String text);

  // ERROR [NotAnAttribute] An attribute is text, a boolean, a number, a time or many of these, but the value is Object. Continue the path to such a value, add content = true, or a mapper.
  @Capture(value = "reply", from = "result")
  Object answer(String question);
}
