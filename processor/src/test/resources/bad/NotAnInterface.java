package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Traced;

// ERROR [NotAnInterface] @Traced applies to interfaces, but NotAnInterface is a class. Extract an interface and annotate that.
@Traced
class NotAnInterface {
  String answer(String question) {
    return question;
  }
}

// ERROR [NotAnInterface] @Traced applies to interfaces, but Size is an enum. Extract an interface and annotate that.
@Traced
enum Size {
  SMALL
}

// ERROR [NotAnInterface] @Traced applies to interfaces, but Marker is an annotation. Extract an interface and annotate that.
@Traced
@interface Marker {}

class Methods {
  // ERROR [NotAnInterface] @Traced applies to interfaces and their methods, but Methods is a class. Extract an interface and annotate that.
  @Traced
  // ERROR [NotAnInterface] @Capture applies to interfaces and their methods, but Methods is a class. Extract an interface and annotate that.
  String answer(@Capture("question") String question) {
    return question;
  }
}
