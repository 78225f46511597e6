package lib;

public interface Chat extends Speaking {
  String answer(String question);
}

interface Speaking {
  void speak(Voice voice);
}

class Voice {}
