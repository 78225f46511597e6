package bad;

import dev.spanwrap.annotations.Traced;

// ERROR [TooManyMethods] A class file has at most 65535 constants, but TracedTooManyMethods, for the 12000 methods of TooManyMethods, would need about 72000. Split the interface.
@Traced
interface TooManyMethods {
  // REPEATED 12000 TIMES: void method#();
}
