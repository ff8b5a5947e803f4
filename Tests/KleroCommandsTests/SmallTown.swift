import Foundation
import TestSupport

@testable import KleroCommands

/// A small town whose panels are drawn in the tests: 24 volunteers, some of them of one household,
/// with ids that a spreadsheet would run as formulas.
enum SmallTown {
  static let ids = ["=1+1", "-3", "+33 6 12", "@home", "é", "A<b>"] + (10..<28).map { "P\($0)" }

  static let rows: [String] = ids.indices.map { number in
    let age = ["young", "middle", "old"][number % 3]
    let gender = ["F", "H"][number / 2 % 2]
    let street = number % 5 == 0 ? "1, rue du Port" : "\(number) rue des Prés"
    return "\(ids[number]);Name \(number);\(age);\(gender);\(street);44700"
  }

  static let header = "id;name;age;gender;street;postcode"

  static let people = ([header] + rows).joined(separator: "\n") + "\n"

  static let quotas = """
    feature,value,min,max
    age,young,2,3
    age,middle,2,3
    age,old,1,3
    gender,F,3,4
    gender,H,3,4

    """

  static let seed = "17 04 23 31 42"

  static let options = [
    "--people", "people.csv", "--quotas", "quotas.csv", "--size", "7", "--tickets", "40",
    "--household", "street,postcode",
  ]

  static let lotteryFiles = [
    "inputs", "inputs/people.csv", "inputs/quotas.csv", "key.txt", "lottery-minutes.html",
    "lottery.html", "lottery.json", "probabilities.csv", "public", "public/lottery.html",
    "public/lottery.json",
  ]

  /// The files of a draw made at once, private and public.
  static let drawFiles = [
    "draw.json", "inputs/people.csv", "inputs/quotas.csv", "key.txt", "lottery.json",
    "minutes.html", "probabilities.csv", "public/draw.json", "public/lottery.json",
    "public/report.html", "public/selected.csv", "remaining.csv", "report.html", "selected.csv",
  ]

  /// A world with the town's files in it.
  static func world(people: String = people, quotas: String = quotas) throws -> World {
    let world = try World()
    try world.write("people.csv", people)
    try world.write("quotas.csv", quotas)
    return world
  }

  /// The files of a draw that was made once for all tests which change some of them.
  private static let finished: [String: Data] = {
    let world = try? newlyDrawn()
    return (try? world?.contents(of: "d")) ?? [:]
  }()

  /// A world with a finished draw in the folder `d`.
  static func drawn() throws -> World {
    let world = try world()
    for (name, data) in finished { try world.write("d/\(name)", data) }
    return world
  }

  /// A world where the draw in the folder `d` is made now.
  static func newlyDrawn() throws -> World {
    let world = try world()
    _ = world.select("--seed", seed)
    return world
  }
}

extension World {
  /// Runs `klero select` on the small town, into the folder `d` if no other is named.
  func select(_ options: String...) -> Outcome {
    let out = options.contains("--out") ? [] : ["--out", "d"]
    return run(["select"] + SmallTown.options + out + options)
  }

  func write(_ name: String, _ data: Data) throws {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  /// Every file of a folder with its bytes.
  func contents(of name: String) throws -> [String: Data] {
    let root = folder.appendingPathComponent(name)
    let names = FileManager.default.enumerator(atPath: root.path)?.allObjects ?? []
    var contents: [String: Data] = [:]
    for case let name as String in names {
      contents[name] = try? Data(contentsOf: root.appendingPathComponent(name))
    }
    return contents
  }

  /// A file of JSON.
  func json(_ name: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: bytes(name)) as? [String: Any] ?? [:]
  }

  /// The first cells of a table's rows below the header, sorted.
  func firstCells(of name: String) -> [String] {
    (read(name) ?? "").split(separator: "\n").dropFirst()
      .map { String($0.prefix { $0 != ";" && $0 != "," }) }.sorted()
  }
}
