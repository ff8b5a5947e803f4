import Population
import Tables
import Testing

@testable import Workshops

@Suite struct StaffReadingTests {
  private let pool = SampleMeeting.pool(12)

  private func reader() -> ConstraintReader { ConstraintReader(pool: pool, tables: 3, rounds: 2) }

  private func table(_ name: String, _ text: String) throws -> Table {
    try Table.read(bytes: Array(text.utf8), name: name)
  }

  @Test func frenchAndEnglishNamesAreRead() throws {
    var french = reader()
    try french.readStaff(
      table(
        "s", "identifiant;nom;fonction;langues;formation\nA;Ana;animation;Anglais / français;\n"))
    try french.readRooms(
      table(
        "r", "atelier;salle;places;plain-pied;langue\n1;Verte;5;oui;anglais\n2;;;NON;\n3;;9;x;\n"))
    try french.readNeeds(table("n", "id;besoin\nP1000;PLAIN-PIED\nP1001;anglais\n"))
    let constraints = try french.finished()
    #expect(constraints.staff.map(\.languages) == [["Anglais", "français"]])
    #expect(constraints.capacities == [5, WorkshopConstraints.manySeats, 9])
    #expect(constraints.staffAsks == [.init(table: 0, role: nil, skill: "Anglais")])
    #expect(
      constraints.provisions.prefix(2) == [
        .init(name: "plain-pied", isOffered: [true, false, true]),
        .init(name: "Anglais", isOffered: [true, false, false]),
      ])
    #expect(
      constraints.needs == [.init(person: 0, provision: 0), .init(person: 1, provision: 1)])
  }

  @Test func seatsAloneAreReadAsBefore() throws {
    var reader = reader()
    try reader.readRooms(table("r", "workshop,seats\n2,4\n"))
    #expect(
      try reader.finished().capacities == [
        WorkshopConstraints.manySeats, 4, WorkshopConstraints.manySeats,
      ])
  }

  @Test func roomsWithoutSeatsBoundNobody() throws {
    var reader = reader()
    try reader.readRooms(table("r", "workshop,seats,step_free\n2,,yes\n"))
    #expect(try reader.finished().capacities.isEmpty)
  }

  @Test func aColumnNamedAfterARoleAsksThatRole() throws {
    var reader = reader()
    try reader.readStaff(
      table("s", "id,role,training\nA,Note-taker,typing\nB,facilitator,typing+mediation\n"))
    try reader.readRooms(table("r", "workshop,note-taker,training\n3,Typing,mediation\n"))
    #expect(
      try reader.finished().staffAsks == [
        .init(table: 2, role: "Note-taker", skill: "typing"),
        .init(table: 2, role: nil, skill: "mediation"),
      ])
  }

  @Test func allThatIsWrongIsToldAtOnce() throws {
    var reader = reader()
    try reader.readStaff(
      table("s", "id,role,langauges\nA,lead,x\nA,lead,x\nP1000,lead,x\nB,,x\n"))
    try reader.readRooms(
      table("r", "workshop,step_free,training\n1,maybe,magic\n1,yes,\n9,yes,\n"))
    try reader.readNeeds(table("n", "id,need\nP1000,step free\nQ,step_free\nP1000,\n"))
    func place(_ file: String, _ row: Int, _ column: String) -> Place {
      Place(file: file, row: row, column: column)
    }
    let error = #expect(throws: ConstraintError.self) { try reader.finished() }
    #expect(
      error?.defects == [
        .unknownColumn(place("s", 1, "langauges"), nearest: "languages"),
        .staffTwice(place("s", 3, "id"), id: "A"),
        .staffTakesPart(place("s", 4, "id"), id: "P1000"),
        .emptyCell(place("s", 5, "role")),
        .neitherYesNorNo(place("r", 2, "step_free"), text: "maybe", roles: ["lead"]),
        .nobodyHas(place("r", 2, "training"), skill: "magic", role: nil, nearest: nil),
        .workshopTwice(place("r", 3, "workshop"), workshop: 1),
        .outOfRange(place("r", 4, "workshop"), text: "9", most: 3),
        .unknownNeed(
          place("n", 2, "need"), text: "step free", nearest: "step_free", known: ["step_free"]),
        .unknownPerson(place("n", 3, "id"), id: "Q", nearest: nil),
        .emptyCell(place("n", 4, "need")),
      ])
  }

  @Test func aNeedThatNoRoomOffersIsToldWhereItStands() throws {
    var reader = reader()
    try reader.readRooms(table("r", "workshop,step_free\n1,no\n"))
    try reader.readNeeds(table("n", "id,need\nP1000,step_free\n"))
    #expect(
      throws: ConstraintError(defects: [
        .offeredNowhere(Place(file: "n", row: 2, column: "need"), text: "step_free")
      ])
    ) { try reader.finished() }
  }

  @Test func aTrainingAskedOfNobodyIsRefused() throws {
    var reader = reader()
    try reader.readRooms(table("r", "workshop,training\n1,mediation\n"))
    #expect(
      throws: ConstraintError(defects: [
        .asksWithoutStaff(Place(file: "r", row: 2, column: "training"), text: "mediation")
      ])
    ) { try reader.finished() }
  }
}
