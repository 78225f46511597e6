package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Traced;

@Traced
interface MapperType {
  record Money(long cents) {}

  class ToCents implements Mapper<Money, Long> {
    @Override
    public Long map(Money money) {
      return money.cents();
    }
  }

  // ERROR [MapperType] MapperType.ToCents maps MapperType.Money, but the value is String. Use a mapper that takes it.
  void pay(@Capture(value = "cents", mapper = ToCents.class) String amount);
}
