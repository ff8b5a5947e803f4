import Foundation
import Lottery
import Population
import Testing
import Workshops

@testable import Reports

@Suite struct WorkshopPagesTests {
  static let hostile = "<b onclick=\"x()\">O'Neil</b> & ]]> </script>"

  /// Two colleges and a sensitive attribute; six people at two tables for two rounds.
  static func content() -> WorkshopReport.Content {
    let pool = Pool(
      attributes: [
        Attribute(name: "college", values: ["user", "agent"]),
        Attribute(name: "health", values: ["ill", "well"]),
      ],
      people: (0..<6).map { Pool.Person(id: "P\($0)", values: [$0 % 2, $0 / 3]) })
    let plan = WorkshopPlan(
      pool: pool, tables: 2, seats: [[0, 0, 0, 1, 1, 1], [0, 1, 0, 1, 0, nil]])
    var constraints = WorkshopConstraints()
    constraints.earlierMeetings = [
      .init(one: 1, other: 0, times: 2), .init(one: 0, other: 1, times: 1),
    ]
    return .init(
      title: "Meeting", plan: plan, figures: MeetingFigures(plan),
      names: [hostile, "Bo", "Ada", "Cy", "Di", "Ed"], observers: ["Flo"], seed: "417",
      program: "klero", constraints: constraints)
  }

  static var pages: [(name: String, html: String)] {
    Language.allCases.flatMap { language in
      [("workshops", WorkshopReport(content(), in: language).html)]
        + [false, true].flatMap { isLarge in
          WorkshopPapers(content(), isLarge: isLarge, in: language).all.map { ($0.name, $0.html) }
        }
    }
  }

  @Test func pagesAreWellFormedAndFetchNothing() {
    for page in Self.pages {
      let check = PageCheck(page.html)
      #expect(check.problem == nil, "\(page.name)")
      #expect(Set(check.ids).count == check.ids.count, "\(page.name)")
      for reference in check.references {
        #expect(reference.hasPrefix("#") && check.ids.contains(String(reference.dropFirst())))
      }
      #expect(zip(check.headings, check.headings.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }
  }

  /// The browser runs the script only if the policy names its very hash.
  @Test func onlyTheBoardRunsAScriptAndThePolicyNamesIt() throws {
    for page in Self.pages {
      let scripts = page.html.components(separatedBy: "<script>").dropFirst()
      #expect(scripts.count == (page.name == "workshops" ? 1 : 0), "\(page.name)")
      guard let script = scripts.first?.components(separatedBy: "</script>").first else {
        #expect(!page.html.contains("script-src"))
        continue
      }
      let hash = Data(SHA256.hash(Array(script.utf8)).bytes).base64EncodedString()
      #expect(page.html.contains("script-src &#39;sha256-\(hash)&#39;;"))
    }
  }

  /// The script's texts and the list of texts are written apart: they must not drift.
  @Test func theScriptHasAllTheWordsItSays() throws {
    let words = BoardTexts.words(in: .french)
    let script = Script.board.text
    let said = script.matches(of: /(?:say|count)\("(\w+)"/).map { String($0.output.1) }
    #expect(said.count > 40)
    for word in said { #expect(words[word] != nil, "\(word)") }
    for word in words.keys { #expect(script.contains("\"\(word)\""), "\(word)") }
    let english = BoardTexts.words(in: .english)
    for (word, text) in words {
      let gaps = [text, english[word] ?? ""].map { text in
        Set(text.matches(of: /\{\w+\}/).map { String($0.output) })
      }
      #expect(gaps[0] == gaps[1], "\(word)")
      #expect(text.contains("|") == english[word]?.contains("|"), "\(word)")
    }
  }

  @Test func papersShowNoAttributeButTheCollege() {
    for page in Self.pages where page.name != "workshops" {
      let text = PageCheck(page.html).text
      for word in ["health", "ill", "well"] {
        #expect(!text.split { !$0.isLetter }.contains(Substring(word)), "\(page.name)")
      }
    }
  }

  @Test func theBoardKnowsThePlanAndEarlierMeetings() throws {
    let data = BoardData(Self.content(), in: .english)
    #expect(data.seats == [[0, 0, 0, 1, 1, 1], [0, 1, 0, 1, 0, -1]])
    #expect(data.earlier == [[0, 1, 3]])
    #expect(data.people[0].name == Self.hostile)
    #expect(data.csv.delimiter == "," && data.csv.mark.isEmpty)
  }

  /// The page's script counts from 0, and takes a room that holds everybody as no limit.
  @Test func theBoardKnowsWhatThePlanWasToRespect() {
    var constraints = WorkshopConstraints()
    constraints.apart = [[0, 1]]
    constraints.together = [[2, 3]]
    constraints.pins = [
      .init(person: 4, round: nil, table: 1), .init(person: 5, round: 0, table: 0),
    ]
    constraints.rules = [
      .init(attribute: 0, value: 1, least: 1, most: .max),
      .init(attribute: 0, value: 0, least: 0, most: 2),
    ]
    constraints.capacities = [6, 3]
    constraints.attendance = [[true, false]] + [[Bool]](repeating: [true, true], count: 5)
    constraints.wishes = [.init(person: 1, table: 1, rank: 2)]
    let needs = [BoardDemands.Seats(person: 2, tables: [0, 1])]
    let demands = BoardDemands(constraints, of: Self.content().plan, needs: needs)
    #expect(demands.apart == [[0, 1]] && demands.together == [[2, 3]])
    #expect(
      demands.seats == [
        .init(person: 4, tables: [1]), .init(person: 5, round: 0, tables: [0]), needs[0],
      ])
    #expect(demands.rules.map(\.most) == [nil, 2])
    #expect(demands.rooms == [nil, 3])
    #expect(demands.away == [[0, 1]])
    #expect(demands.wishes == [[1, 1, 2]])
  }

  /// On the cards with script and without: the script finds the same line in its data.
  @Test func cardsSayWhoLeadsTheWorkshop() throws {
    var constraints = WorkshopConstraints()
    constraints.staff = [
      .init(id: "F1", name: "Ana <b>", role: "facilitator", table: 0),
      .init(id: "N1", name: "Eve", role: "note-taker", table: 0),
      .init(id: "F2", name: "Bo", role: "facilitator"),
    ]
    let plain = Self.content()
    let content = WorkshopReport.Content(
      title: plain.title, plan: plain.plan, figures: plain.figures, names: plain.names,
      observers: [], seed: "417", program: "klero", constraints: constraints)
    let line = "facilitator: Ana <b> · note-taker: Eve"
    #expect(BoardData(content, in: .english).leaders == [line, ""])
    #expect(BoardData(plain, in: .english).leaders == nil)
    let html = WorkshopReport(content, in: .english).html
    let cards = try #require(html.components(separatedBy: "id=\"plan-data\"").first)
    // Twice, a card a round.
    #expect(cards.components(separatedBy: "note-taker: Eve").count == 3)
    #expect(!cards.contains("facilitator: Bo"))
  }

  /// Everybody reads the cards: why two people sit apart stands in the script's data alone.
  @Test func theReadablePlanDoesNotSayWhoIsKeptApart() {
    let html = WorkshopReport(Self.content(), in: .english).html
    let plan = html.components(separatedBy: "id=\"plan-data\"")[0]
    #expect(!plan.contains("apart"))
  }

  @Test(arguments: [
    (["Zoé", "Élodie", "Eve"], [1, 2, 0]), (["Żaneta", "Øyvind", "Oz", "Đặng"], [3, 1, 2, 0]),
  ])
  func namesStandAsInADirectory(_ names: [String], _ order: [Int]) {
    let pool = Pool(
      attributes: [Attribute(name: "c", values: ["x"])],
      people: names.indices.map { Pool.Person(id: "P\($0)", values: [0]) })
    let plan = WorkshopPlan(pool: pool, tables: 1, seats: [names.map { _ in 0 }])
    let content = WorkshopReport.Content(
      title: "", plan: plan, figures: MeetingFigures(plan), names: names, observers: [], seed: "",
      program: "")
    #expect(content.byName == order)
  }

  @Test func badgesCarryEverybodysWayAndThoseWhoObserve() throws {
    let papers = WorkshopPapers(Self.content(), isLarge: false, in: .english).all
    let badges = try #require(papers.first { $0.name == "badges" })
    let text = PageCheck(badges.html).text
    #expect(text.contains("1 → 2") && text.contains("2 → –"))
    #expect(text.contains("Flo") && text.contains("Observes"))
    #expect(badges.html.components(separatedBy: "class=\"badge\"").count == 8)
  }
}

@Suite struct RestitutionReportTests {
  @Test(arguments: Language.allCases, Restitution.Counting.allCases)
  func namesNoVoterAndTellsHowToCheckTies(
    _ language: Language, _ counting: Restitution.Counting
  ) throws {
    let proposals = ["1.1", "1.2", "2.1"].map {
      Restitution.Proposal(id: $0, workshop: String($0.prefix(1)), text: "Do \($0) <now>")
    }
    let seed = try Seed("it's 417")
    let restitution = Restitution(
      proposals: proposals,
      votes: [.init(voter: "Zebulon", proposal: 2), .init(voter: "Yolanda", proposal: 2)],
      counting: counting, seed: seed)
    let html = RestitutionReport(
      .init(
        title: "Meeting", restitution: restitution, least: 2, votesEach: 3, seed: seed.text,
        files: [("votes.csv", "00ff")], program: "klero"),
      in: language
    ).html
    let check = PageCheck(html)
    #expect(check.problem == nil)
    #expect(!check.text.contains("Zebulon") && !check.text.contains("Yolanda"))
    #expect(check.text.contains("printf '%s' 'it'\\''s 417,restitution,CODE' | sha256sum"))
    for place in restitution.ranking.dropFirst() {
      #expect(check.text.contains(try #require(place.ticket).hex))
    }
  }
}
