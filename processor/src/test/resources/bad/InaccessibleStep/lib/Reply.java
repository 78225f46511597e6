package lib;

public class Reply {
  String model() {
    return "small";
  }
}
