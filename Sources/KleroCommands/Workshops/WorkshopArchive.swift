import Lottery
import Population
import Reports
import Tables
import Workshops

/// The files of a plan.
struct WorkshopArchive {
  /// The files' names.
  enum Name {
    static let assignment = "assignment.csv"
    static let tables = "tables.csv"
    static let meetings = "meetings.csv"
    static let observers = "observers.csv"
    static let page = "workshops.html"
    static let participants = "participants.csv"
    static let plan = "plan.json"
    static let moves = "moves.csv"
    static let toCome = "rounds-to-come.csv"
    static let staff = "staff.csv"

    /// What is made to be printed.
    static let papers = WorkshopPapers.names.map { "print/\($0).html" }

    static let all = [assignment, tables, meetings, page, participants, plan, staff] + papers
  }

  let input: WorkshopInput
  let observers: [WorkshopInput.Observer]
  let plan: WorkshopPlan
  let figures: MeetingFigures
  let seed: Seed
  let title: String
  /// What the plan respects besides, and who has met on earlier dates.
  var constraints = WorkshopConstraints()
  /// What the plan puts first.
  var preference: WorkshopPreference?
  /// How many times the usual work was put into it.
  var effort: Int?
  /// Whether what is made to be printed has large letters.
  var isLargePrint = false

  /// All the files with their bytes.
  func files(language: Language) -> [(name: String, bytes: [UInt8])] {
    var files = [
      (Name.assignment, assignment), (Name.tables, tables), (Name.meetings, meetings),
      (Name.page, Array(WorkshopReport(content, in: language).html.utf8)),
      (Name.participants, participants),
    ]
    let papers = WorkshopPapers(content, isLarge: isLargePrint, in: language)
    files += zip(Name.papers, papers.all).map { ($0, Array($1.html.utf8)) }
    if let record = try? JSONText.encode(PlanRecord(self)) {
      files.append((Name.plan, Array((record + "\n").utf8)))
    }
    if !constraints.staff.isEmpty { files.append((Name.staff, staffTable)) }
    if !observers.isEmpty { files.append((Name.observers, observersTable)) }
    return files
  }

  private var assignment: [UInt8] {
    var rows: [[String]] = []
    for (round, seats) in plan.seats.enumerated() {
      for (person, seat) in seats.enumerated() {
        guard let seat else { continue }
        rows.append([plan.pool.people[person].id, String(round + 1), String(seat + 1)])
      }
    }
    return bytes(["id", "round", "workshop"], rows)
  }

  private var tables: [UInt8] {
    var rows: [[String]] = []
    for round in plan.seats.indices {
      let counts = plan.pool.attributes.indices.map { plan.counts(of: $0, round: round) }
      for table in 0..<plan.tables {
        for (index, attribute) in plan.pool.attributes.enumerated() {
          for (value, name) in attribute.values.enumerated() {
            rows.append([
              String(round + 1), String(table + 1), attribute.name, name,
              String(counts[index][table][value]),
            ])
          }
        }
      }
    }
    return bytes(["round", "workshop", "attribute", "value", "count"], rows)
  }

  private var meetings: [UInt8] {
    let people = plan.pool.people
    var rows: [[String]] = []
    for one in people.indices {
      for other in people.indices.dropFirst(one + 1) {
        let times = plan.seats.count { $0[one] != nil && $0[one] == $0[other] }
        if times > 0 { rows.append([people[one].id, people[other].id, String(times)]) }
      }
    }
    return bytes(["one", "other", "times"], rows)
  }

  private var participants: [UInt8] {
    bytes(
      ["id", "name"] + plan.pool.attributes.map(\.name),
      plan.pool.people.enumerated().map { person, one in
        [one.id, input.names[person]]
          + zip(plan.pool.attributes, one.values).map { $0.values[$1] }
      })
  }

  /// Who leads which workshop; without one, those in reserve, in the order of the lot.
  private var staffTable: [UInt8] {
    bytes(
      ["workshop", "role", "id", "name"],
      constraints.staff.map {
        [$0.table.map { String($0 + 1) } ?? "", $0.role, $0.id, $0.name]
      })
  }

  private var observersTable: [UInt8] {
    bytes(
      ["id", "name", "college", "order"],
      observers.enumerated().map { [$1.id, $1.name, $1.college, String($0 + 1)] })
  }

  private var content: WorkshopReport.Content {
    .init(
      title: title, plan: plan, figures: figures, names: input.names,
      observers: observers.map(\.name), seed: seed.text, program: "klero \(Klero.version)",
      constraints: constraints, format: input.format)
  }

  private func bytes(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
    TableWriter.bytes(columns: columns, rows: rows, format: input.format)
  }
}

extension WorkshopArchive {
  /// The files of a plan that stands in a folder, perhaps changed: all that it was asked for is
  /// kept, and attendance is what the seats say.
  init(
    _ folder: PlanFolder, _ plan: WorkshopPlan, _ constraints: WorkshopConstraints,
    isLargePrint: Bool
  ) throws {
    input = folder.input
    observers = folder.observers
    self.plan = plan
    figures = MeetingFigures(plan, earlier: constraints.earlierMeetings)
    seed = try Seed(folder.record.seed)
    title = folder.record.title
    self.constraints = constraints
    self.constraints.attendance = plan.pool.people.indices.map { person in
      plan.seats.map { $0[person] != nil }
    }
    self.constraints = self.constraints.ordered
    preference = folder.record.preference
    effort = folder.record.effort
    self.isLargePrint = isLargePrint
  }
}
