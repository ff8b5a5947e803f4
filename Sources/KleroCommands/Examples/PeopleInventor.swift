import Lottery
import Population

/// Invents the people of an example: the same from the same seed. Nobody in it is real.
struct PeopleInventor {
  /// Somebody invented.
  struct Person {
    let firstName: String
    let surname: String
    /// `Femme` or `Homme`.
    let gender: String
    /// The day of birth as French forms write it: `22/11/1976`.
    let birth: String
  }

  /// The columns that ``row(_:_:)`` fills.
  static let columns = ["id", "prénom", "nom", "genre", "naissance"]

  /// Where chance comes from.
  var numbers: NumberStream
  private let names = InventedNames()
  private let year: Int

  /// Starts to invent.
  ///
  /// - Parameters:
  ///   - seed: What all follows from.
  ///   - year: The year at whose end ages are counted.
  /// - Throws: `LotteryError` if the seed is empty.
  init(seed: String, year: Int) throws {
    numbers = NumberStream(seed: try Seed(seed), label: InventedTown.label)
    self.year = year
  }

  /// Invents somebody.
  ///
  /// - Parameters:
  ///   - ages: Between which ages, at the end of the year.
  ///   - gender: 0 for a woman, 1 for a man; `nil`: drawn.
  /// - Returns: The person.
  mutating func person(_ ages: ClosedRange<Int>, gender: Int? = nil) -> Person {
    let gender = gender ?? numbers.next(below: 2)
    let age = ages.lowerBound + numbers.next(below: ages.count)
    let born = year - age
    let date = [28, 12].map { 1 + numbers.next(below: $0) } + [born]
    return Person(
      firstName: names.firstName(gender, bornIn: born, from: &numbers) ?? "",
      surname: names.surname(from: &numbers) ?? "", gender: ["Femme", "Homme"][gender],
      birth: date.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "/"))
  }

  /// The first cells of somebody's row; see ``columns``.
  func row(_ id: String, _ person: Person) -> [String] {
    [id, person.firstName, person.surname, person.gender, person.birth]
  }

  /// Draws one of some things by weight.
  mutating func draw(_ choice: WeightedChoice<String>) -> String {
    choice.draw(from: &numbers) ?? ""
  }

  /// Draws one of some things, all alike.
  mutating func draw(_ things: [String]) -> String {
    things.isEmpty ? "" : things[numbers.next(below: things.count)]
  }

  /// An e-mail address that leads nowhere (RFC 2606).
  static func mail(_ id: String) -> String { "\(id.lowercased())@example.org" }

  /// An id: `H07`.
  static func id(_ letter: String, _ number: Int, digits: Int = 2) -> String {
    let text = String(number)
    return letter + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
