import Committee
import Reports

/// A table of events, as `klero register add --from` reads it.
struct EventTable {
  private var rows: [[EventField: String]] = []
  private var events: [(kind: RegisterEvent.Kind, day: String, person: String)] = []

  /// Adds an event.
  ///
  /// - Parameters:
  ///   - kind: What happened.
  ///   - day: The day on which it happened; may be empty where the register knows it.
  ///   - person: The id of the person to whom it happened.
  ///   - fields: What else is to be said.
  mutating func add(
    _ kind: RegisterEvent.Kind, _ day: String, to person: String = "",
    _ fields: [EventField: String] = [:]
  ) {
    events.append((kind, day, person))
    rows.append(fields)
  }

  /// Adds a meeting that took place, and who was there.
  ///
  /// - Parameters:
  ///   - name: What the register calls it.
  ///   - called: When it was called.
  ///   - day: When it took place.
  ///   - recordSent: When its record was sent and published.
  ///   - theme: What it was about.
  ///   - present: The ids of the members who came.
  ///   - excused: The ids of the members who had said that they could not come.
  ///   - guests: The ids of those who came without a seat.
  mutating func addMeeting(
    _ name: String, called: String, on day: String, recordSent: String, theme: String,
    present: [String], excused: [String] = [], guests: [String] = []
  ) {
    add(.meetingCalled, called, [.meeting: name, .on: day, .theme: theme])
    for id in excused { add(.excused, day, to: id, [.meeting: name]) }
    add(.meetingHeld, day, [.meeting: name])
    for id in present { add(.attended, day, to: id, [.meeting: name]) }
    for id in guests { add(.attended, day, to: id, [.meeting: name, .guest: "oui"]) }
    add(.recordSent, recordSent, [.meeting: name])
    add(.recordPublished, recordSent, [.meeting: name])
  }

  /// The file, with the columns that are needed.
  func file(_ name: String) -> ExampleFile {
    let used = EventField.allCases.filter { field in rows.contains { $0[field] != nil } }
    return ExampleFile(
      name, columns: EventRequest.columns.prefix(3).map(\.french) + used.map(EventRequest.french),
      rows: zip(events, rows).map { event, fields in
        [event.kind.label.french, event.day, event.person] + used.map { fields[$0] ?? "" }
      })
  }
}
