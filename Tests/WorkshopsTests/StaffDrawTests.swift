import Lottery
import Population
import Testing

@testable import Workshops

@Suite struct StaffDrawTests {
  @Test(arguments: UInt64(1)...80)
  func tablesAreLedAndNeedsMetWheneverThatIsPossible(_ number: UInt64) throws {
    let small = SmallNeeds(number, hasStaff: true)
    do {
      let planner = try WorkshopPlanner(small.request, seed: SampleMeeting.seed("\(number)"))
      let plan = try planner.plan().plan
      let offers = planner.request.constraints.offers(tables: plan.tables)
      #expect(
        small.request.constraints.needs.allSatisfy { need in
          plan.seats[0][need.person].map { offers[need.provision][$0] } == true
        })
      let way = small.request.constraints.staff.map { member in
        planner.staff.first { $0.id == member.id }?.table
      }
      #expect(small.leaderships.contains(way))
    } catch WorkshopError.contradiction(let demands, let isSmallest) {
      #expect(!small.isPossible, "\(demands)")
      #expect(isSmallest)
    }
  }

  /// The draw as it is told: table after table, the smallest ticket with which all can still be
  /// led and seated.
  @Test(arguments: UInt64(1)...80)
  func theSmallestTicketGoesFirstAsFarAsCanBe(_ number: UInt64) throws {
    let small = SmallNeeds(number, hasStaff: true)
    guard small.isPossible else { return }
    let seed = try SampleMeeting.seed("\(number)")
    let staff = small.request.constraints.staff
    let drawn = try StaffDraw.run(small.request, seed: seed)
    var left = small.leaderships.filter { small.canSeat(led: $0) }
    let order = staff.indices.sorted {
      Ticket(seed: seed, label: .staff, id: staff[$0].id)
        < Ticket(seed: seed, label: .staff, id: staff[$1].id)
    }
    var expected: [String] = []
    for table in 0..<small.request.tables {
      for role in small.request.constraints.roles {
        let first = order.first { member in
          staff[member].role == role && left.contains { $0[member] == table }
        }
        let member = try #require(first)
        left = left.filter { $0[member] == table }
        expected.append(staff[member].id)
      }
    }
    expected += order.map { staff[$0].id }.filter { !expected.contains($0) }
    #expect(drawn.map(\.id) == expected)
  }

  @Test func tooFewOfARoleAreToldWithTheNumbers() throws {
    var request = WorkshopRequest(pool: SampleMeeting.pool(12), tables: 3)
    request.constraints.staff = ["A", "B"].map { .init(id: $0, name: $0, role: "facilitator") }
    #expect(throws: WorkshopError.tooFewStaff(role: "facilitator", people: 2, tables: 3)) {
      try WorkshopPlanner(request, seed: SampleMeeting.seed())
    }
  }

  @Test func moreTablesAskForATrainingThanPeopleHaveIt() throws {
    var request = WorkshopRequest(pool: SampleMeeting.pool(24), tables: 6)
    request.constraints.staff = (1...6).map {
      .init(id: "F\($0)", name: "", role: "facilitator", training: $0 <= 2 ? ["mediation"] : [])
    }
    request.constraints.staffAsks = [1, 4, 5].map {
      .init(table: $0, role: nil, skill: "mediation")
    }
    #expect(
      throws: WorkshopError.contradiction(
        [.staffAsk("mediation", role: nil, tables: [2, 5, 6], staff: ["F1", "F2"])],
        isSmallest: true)
    ) { try WorkshopPlanner(request, seed: SampleMeeting.seed()) }
  }

  @Test func theSeedAloneDecidesAmongEquals() throws {
    var request = WorkshopRequest(pool: SampleMeeting.pool(12), tables: 3)
    request.constraints.staff = (1...5).map {
      .init(id: "F\($0)", name: "", role: "facilitator")
    }
    let one = try StaffDraw.run(request, seed: SampleMeeting.seed("a"))
    let tickets = try one.map {
      Ticket(seed: try SampleMeeting.seed("a"), label: .staff, id: $0.id)
    }
    #expect(tickets == tickets.sorted())
    #expect(one.map(\.table) == [0, 1, 2, nil, nil])
    request.constraints.staff.reverse()
    #expect(try StaffDraw.run(request, seed: SampleMeeting.seed("a")) == one)
  }
}
