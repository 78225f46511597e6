package bad;

import dev.spanwrap.annotations.Traced;

class PrivateInterface {
  // ERROR [PrivateInterface] A wrapper cannot see PrivateInterface.Chat because it is private. Make it package-private.
  @Traced
  private interface Chat {
    String answer(String question);
  }

  private static class Inner {
    // ERROR [PrivateInterface] A wrapper cannot see PrivateInterface.Inner.Chat because PrivateInterface.Inner is private. Make it package-private.
    @Traced
    interface Chat {
      String answer(String question);
    }
  }
}
