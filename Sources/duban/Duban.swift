@main
enum Duban {
  static func main() { print("duban") }
}
