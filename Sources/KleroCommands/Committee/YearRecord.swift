import Committee
import Population
import Reports
import Representativity

/// What `klero committee report --json` writes. People are called by their pseudonyms.
struct YearRecord: Encodable {
  struct College: Encodable {
    let college: String
    let held: Int
    let vacant: Int
    let vacantSeats: [String]
  }

  struct Meeting: Encodable {
    struct Attendance: Encodable {
      let college: String
      let members: Int
      let attended: Int
      let substituted: Int
      let excused: Int
      let absent: Int
      let unknown: Int
    }

    let meeting: String
    let day: Day
    let theme: String?
    let held: Bool
    let guests: Int
    let attendance: [Attendance]
    let recordSent: Day?
    let recordPublished: Day?
  }

  struct Member: Encodable {
    let person: String
    let college: String
    let since: Day
    let until: Day?
    let asked: Int
    let served: Int
    let meetings: Int
    let present: Int
    let missedInARow: Int
  }

  struct Diversity: Encodable {
    struct Moves: Encodable {
      let attribute: String
      let seatsToMove: Int
      let totalVariation: Double
      let pValue: Double?
    }

    let group: String
    let people: Int
    let attributes: [Moves]
  }

  let committee: String
  let from: Day
  let to: Day
  let colleges: [College]
  let meetings: [Meeting]
  let members: [Member]
  let diversity: [Diversity]

  init(_ content: CommitteeReport.Content) {
    let year = content.year
    committee = content.title
    from = year.span.lowerBound
    to = year.span.upperBound
    colleges = year.colleges.map { college in
      College(
        college: college.id, held: college.held, vacant: college.vacant,
        vacantSeats: college.seats.filter { $0.holder == nil }.compactMap(\.title))
    }
    meetings = year.meetings.map { Meeting($0, colleges: year.colleges.map(\.id)) }
    members = year.members.flatMap { member in
      member.mandates.suffix(1).map { mandate in
        Member(
          person: member.person, college: mandate.college, since: mandate.start,
          until: mandate.lastDay, asked: member.asked, served: member.served,
          meetings: member.expected, present: member.present, missedInARow: member.missedInARow)
      }
    }
    diversity = content.diversity.map { one in
      Diversity(
        group: one.title, people: one.check.people,
        attributes: one.check.attributes.map {
          .init(
            attribute: $0.comparison.attribute, seatsToMove: $0.comparison.seatsToMove,
            totalVariation: $0.comparison.totalVariation, pValue: $0.pValue)
        })
    }
  }
}

extension YearRecord.Meeting {
  fileprivate init(_ meeting: MeetingAttendance, colleges: [String]) {
    self.init(
      meeting: meeting.name, day: meeting.day, theme: meeting.theme, held: meeting.isHeld,
      guests: meeting.guests,
      attendance: colleges.map { id in
        let found = meeting.attendance(in: id)
        return .init(
          college: id, members: found.members, attended: found.attended,
          substituted: found.substituted, excused: found.excused, absent: found.absent,
          unknown: found.unknown)
      }, recordSent: meeting.recordSent, recordPublished: meeting.recordPublished)
  }
}
