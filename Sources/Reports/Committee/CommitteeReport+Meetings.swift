import Committee
import Population

extension CommitteeReport {
  /// The meetings, who came college by college, and who has stopped coming.
  var meetingSection: [Markup] {
    guard !year.meetings.isEmpty else {
      return [
        .section("meetings", say(CommitteeTexts.meetings)) {
          Tag.p { prose(.noMeeting) }
        }
      ]
    }
    return [
      .section("meetings", say(CommitteeTexts.meetings)) {
        meetingTable.markup
        let known = year.meetings.filter(\.isKnown)
        if !known.isEmpty {
          attendance(at: known).figure
          missing
          for (index, presence) in content.presence.enumerated() {
            table(of: presence, at: known, number: index + 1).markup
          }
        }
      }
    ]
  }

  private var meetingTable: DataTable {
    DataTable(
      id: "meeting-table", caption: say(CommitteeTexts.meetings),
      columns: [
        .init(say(CommitteeTexts.meeting), .words), .init(say(CommitteeTexts.theme), .words),
        .init(say(CommitteeTexts.present)), .init(say(CommitteeTexts.guests)),
        .init(say(CommitteeTexts.record), .words),
      ],
      rows: year.meetings.map { meeting in
        [
          .text(date(meeting.day)),
          meeting.theme.map(Markup.given) ?? .text("–"),
          .text(
            meeting.isKnown
              ? say(CommitteeTexts.share(meeting.present, of: meeting.members))
              : say(meeting.isHeld ? CommitteeTexts.notWrittenDown : CommitteeTexts.notHeld)),
          .text(language.integer(meeting.guests)),
          .text(say(CommitteeTexts.record(meeting))),
        ]
      })
  }

  private func attendance(at meetings: [MeetingAttendance]) -> HeatTable {
    HeatTable(
      id: "attendance", title: say(CommitteeTexts.attendanceTitle),
      caption: say(CommitteeTexts.attendanceCaption),
      legend: [
        ChartMark(kind: .solid, meaning: say(CommitteeTexts.cameOrRepresented)),
        ChartMark(kind: .target, meaning: say(CommitteeTexts.membersMark)),
      ],
      columns: [say(CommitteeTexts.college)] + meetings.map { date($0.day) },
      rows: year.colleges.map { college in
        (
          college.name,
          meetings.map { meeting in
            let found = meeting.attendance(in: college.id)
            return HeatTable.Cell(
              count: found.present, expected: Double(found.members),
              text: (
                language.integer(found.present), say(CommitteeTexts.ofMembers(found.members))
              ),
              verdict: found.members > 0 && found.present * 2 < found.members
                ? say(CommitteeTexts.lessThanHalf) : nil)
          }
        )
      })
  }

  @MarkupBuilder private var missing: [Markup] {
    let members = year.missing()
    Tag.h3 { say(CommitteeTexts.missingTitle) }
    if members.isEmpty {
      Tag.p { prose(CommitteeTexts.nobodyMissing) }
    } else {
      Tag.ul {
        for member in members {
          Tag.li {
            name(of: member.person)
            " · " + name(ofCollege: member.mandates[member.mandates.count - 1].college) + " · "
            say(CommitteeTexts.missed(member.missedInARow))
          }
        }
      }
    }
  }

  /// Shares of an attribute's values among those who sit and those who came.
  private func table(
    of presence: Presence, at meetings: [MeetingAttendance], number: Int
  ) -> DataTable {
    let groups = [presence.seated] + presence.present
    return DataTable(
      id: "presence-\(number)", caption: say(CommitteeTexts.presence(presence.attribute.name)),
      columns: [
        .init(presence.attribute.name, .words), .init(say(CommitteeTexts.whoSit)),
      ] + meetings.map { .init(date($0.day)) },
      rows: presence.attribute.values.enumerated().map { index, value in
        [.given(value)]
          + groups.map { counts in
            let all = counts.reduce(0, +)
            return .text(
              all == 0 ? "–" : language.percent(Double(counts[index]) / Double(all), places: 0))
          }
      })
  }
}
